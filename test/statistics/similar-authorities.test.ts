import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  nearestProfiles,
  type Nearest,
  type Profile,
} from '../../subgraphs/shared/area-groups/nearest-profiles.js';
import {
  profileOfAdults,
  SIMILAR,
} from '../../subgraphs/shared/area-groups/similar-authorities.js';

const register = readFileSync(
  new URL('../../subgraphs/shared/area-groups/registers/similar-authorities.csv', import.meta.url),
  'utf8',
);

/** Where the published file is at hand on this machine; it is not part of the repository. */
const indices = fileURLToPath(
  new URL('../../../shared/data/geography/london_imd2025_ltla24.csv', import.meta.url),
);

type Row = Readonly<Record<string, string>>;

function profiles(): Profile[] {
  const rows = parse<Row>(readFileSync(indices, 'utf8'), { columns: true });
  return rows.map((row) => ({
    code: row['ltla24_code'] ?? '',
    values: profileOfAdults.map((column) => Number(row[column] ?? 'missing')),
  }));
}

function asCsv(nearest: readonly Nearest[]): string {
  const lines = nearest.map(({ area, rank, member, distance }) =>
    [area, rank, member, distance].join(),
  );
  return `${['gss_code,rank,similar_gss_code,distance', ...lines].join('\n')}\n`;
}

describe('areas by their profiles', () => {
  it('are alike when their numbers are, whatever the unit of each', () => {
    const found = nearestProfiles(
      [
        { code: 'A', values: [0, 0] },
        { code: 'B', values: [1, 1000] },
        { code: 'C', values: [4, 0] },
        { code: 'D', values: [0, 4000] },
      ],
      1,
    );
    expect(found.map(({ area, member }) => area + member)).toEqual(['AB', 'BA', 'CB', 'DB']);
    expect(found[0]?.rank).toBe(1);
  });

  it('come in the order of their codes where two are equally near', () => {
    const found = nearestProfiles(
      [
        { code: 'C', values: [-1] },
        { code: 'A', values: [0] },
        { code: 'B', values: [1] },
      ],
      2,
    );
    expect(found.slice(0, 2).map(({ member }) => member)).toEqual(['B', 'C']);
  });
});

describe('the register of similar authorities', () => {
  it('names five others for each of the 33', () => {
    const rows = parse<Row>(register, { columns: true });
    expect(rows).toHaveLength(33 * SIMILAR);
    expect(new Set(rows.map((row) => row['gss_code'])).size).toBe(33);
    expect(rows.every((row) => row['gss_code'] !== row['similar_gss_code'])).toBe(true);
  });

  (existsSync(indices) ? it : it.skip)('is what the model gives from the published file', () => {
    expect(register).toBe(asCsv(nearestProfiles(profiles(), SIMILAR)));
  });
});
