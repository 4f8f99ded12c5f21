import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { outturnVariables } from '../../schema/indicators/finance/outturn-variables.js';
import { parseCellAddress } from '../../subgraphs/shared/imports/readers/cell-address.js';
import { readOdsSheet } from '../../subgraphs/shared/imports/readers/read-ods.js';
import { adults, editions, outturnCells, type Edition } from './outturn-cells.js';
import { snapshotFigures, sumOf, type SnapshotFigure } from './snapshot-figures.js';

const DATA = fileURLToPath(new URL('../../../shared/data/finance', import.meta.url));
const present = existsSync(DATA);
if (!present) {
  process.stderr.write('Skipped: re-reading revenue outturn, as ../shared/data is not there.\n');
}

const figuresOf = (edition: Edition): SnapshotFigure[] => {
  const [form, name] = editions[edition];
  return snapshotFigures(`mhclg/revenue-outturn-${form}`, name);
};
const loaded = new Map((Object.keys(editions) as Edition[]).map((key) => [key, figuresOf(key)]));

function valuesOf(
  edition: Edition,
  indicator: string,
  isArea: (code: string) => boolean,
): string[] {
  const figures = loaded.get(edition) ?? [];
  return figures
    .filter((figure) => figure.indicator_id === indicator && isArea(figure.area_code))
    .map(({ value }) => value);
}

const isAuthority = (code: string): boolean => code.startsWith('E090000');

describe('revenue outturn in the snapshot', () => {
  it.each(outturnCells)('%s %s of %s is %s', (edition, indicator, area, value, cell) => {
    const found = loaded
      .get(edition)
      ?.filter((figure) => figure.indicator_id === indicator && figure.area_code === area);
    const suffix = area === 'E12000007' ? ' (class E09)' : '';
    expect(found).toMatchObject([{ value, row_key: `${editions[edition][3]}!${cell}${suffix}` }]);
  });

  it('adds 33 authorities of 2024-25 to the published London row, in every variable', () => {
    for (const { indicatorId, form, line } of outturnVariables) {
      if (line.lastYear !== undefined) continue;
      const edition = form === 'RSX' ? 'rsx24' : 'ro324';
      const [london] = valuesOf(edition, indicatorId, (code) => code === 'E12000007');
      const authorities = valuesOf(edition, indicatorId, isAuthority);
      expect(authorities).toHaveLength(33);
      // Agency staff has no class total: the publisher prints [n].
      if (london !== '') expect(sumOf(authorities)).toBeCloseTo(Number(london), 1);
    }
  });

  it('adds them to the London row of 2022-23 within the rounding of 33 whole thousands', () => {
    const authorities = valuesOf('rsx22', adults, isAuthority);
    expect(authorities).toHaveLength(33);
    expect(Math.abs(sumOf(authorities) - 2_986_872)).toBeLessThanOrEqual(16.5);
  });

  it('has no figure of Barking and Dagenham and of Redbridge in the first release of 2023-24', () => {
    const missing = (loaded.get('rsx23') ?? []).filter(({ marker }) => marker === 'x');
    expect(new Set(missing.map(({ area_code }) => area_code))).toEqual(
      new Set(['E09000002', 'E09000026']),
    );
    expect(missing.every(({ value }) => value === '')).toBe(true);
    expect(valuesOf('rsx23', adults, isAuthority).filter((value) => value !== '')).toHaveLength(31);
  });

  it('marks Islington alone as provisional among the authorities of 2024-25', () => {
    const provisional = (loaded.get('rsx24') ?? []).filter(
      ({ area_code, statuses }) => isAuthority(area_code) && statuses.includes('PROVISIONAL'),
    );
    expect(new Set(provisional.map(({ area_code }) => area_code))).toEqual(new Set(['E09000019']));
  });

  it.each([
    ['childrens-social-care', 8],
    ['adult-social-care', 18],
    ['public-health', 24],
  ])('adds the parts of %s on form RO3 to the total on form RSX', (service, parts) => {
    const lines = outturnVariables.filter(
      ({ form, line, measureName, indicatorId }) =>
        form === 'RO3' &&
        measureName === 'net' &&
        line.role === 'part' &&
        line.lastYear === undefined &&
        indicatorId.startsWith(`finance.${service}-`),
    );
    expect(lines).toHaveLength(parts);
    for (let number = 1; number <= 33; number++) {
      const area = `E090000${String(number).padStart(2, '0')}`;
      const isArea = (code: string): boolean => code === area;
      const sum = sumOf(lines.flatMap((line) => valuesOf('ro324', line.indicatorId, isArea)));
      const [total] = valuesOf('rsx24', `finance.${service}-net-current-expenditure`, isArea);
      expect(Math.abs(sum - Number(total))).toBeLessThanOrEqual(1);
    }
  });
});

async function readSheet(edition: Edition): Promise<Map<number, readonly string[]>> {
  const [, , file, sheet] = editions[edition];
  const rows = new Map<number, readonly string[]>();
  for await (const row of readOdsSheet(join(DATA, file), sheet)) rows.set(row.line, row.cells);
  return rows;
}

(present ? describe : describe.skip)('the published workbooks, read again', () => {
  it.each(Object.keys(editions) as Edition[])('%s holds the expected cells', async (edition) => {
    const rows = await readSheet(edition);
    const cells = outturnCells.filter(([key]) => key === edition);
    expect(cells.length).toBeGreaterThan(0);
    for (const [, , area, value, address] of cells) {
      const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
      expect(Number(rows.get(row)?.[column]).toFixed(2)).toBe(Number(value).toFixed(2));
      expect(rows.get(row)?.[1]).toBe(area === 'E12000007' ? 'E09' : area);
    }
  });

  it.each([
    ['rsx22', 'ro322'],
    ['rsx23', 'ro323'],
    ['rsx24', 'ro324'],
  ] as const)('%s and %s state the same totals, so that either may be taken', async (rsx, ro3) => {
    const pairs = [
      ['asc', 'asctot'],
      ['csc', 'csctot'],
      ['phs', 'phtot'],
    ] as const;
    const [summary, detail] = await Promise.all([readSheet(rsx), readSheet(ro3)]);
    const table = (rows: Map<number, readonly string[]>, form: string) => {
      const codes = [...rows.values()].find(
        (row) => row[0] === '' && row.some((cell) => cell.startsWith(`${form}-`)),
      );
      const areas = [...rows.values()].filter((row) => /^E09(0000\d\d)?$/.test(row[1] ?? ''));
      return { column: (code: string) => codes?.indexOf(code) ?? -1, areas };
    };
    const [left, right] = [table(summary, 'RSX'), table(detail, 'RO3')];
    expect(left.areas).toHaveLength(34);
    for (const [short, long] of pairs) {
      for (const measure of ['tot-exp', 'tot-inc', 'net-cur-exp']) {
        const from = left.column(`RSX-${short}-${measure}`);
        const to = right.column(`RO3-${long}-${measure}`);
        expect(Math.min(from, to)).toBeGreaterThan(6);
        for (const [index, row] of left.areas.entries()) {
          const [a, b] = [row[from] ?? '', right.areas[index]?.[to] ?? ''];
          if (a === '[x]') expect(b).toBe('[x]');
          else expect(Math.abs(Number(a) - Number(b))).toBeLessThan(0.01);
        }
      }
    }
  });
});
