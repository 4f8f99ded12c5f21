import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import {
  observationColumns,
  observationDataset,
} from '../../subgraphs/shared/imports/observation-file.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { importFile } from '../../subgraphs/shared/imports/run/import-file.js';
import { importInBulk } from '../../subgraphs/shared/imports/run/import-in-bulk.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { engineUnderTest } from '../support/databases.js';
import { importUnderTest, type ImportUnderTest } from './import-under-test.js';

const dataset = observationDataset('council');
const indicator = 'council.households-in-temporary-accommodation';
let under: ImportUnderTest;
beforeAll(async () => {
  under = await importUnderTest();
});
afterAll(() => under.drop());

async function file(name: string, lines: readonly string[]): Promise<string> {
  const path = await under.file(name, []);
  await writeFile(path, [observationColumns.join(','), ...lines, ''].join('\n'));
  return path;
}

async function circumstances(path: string) {
  const lines: string[] = [];
  const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
  const { signal } = new AbortController();
  return { sample: await sampleFile(path), request: { file: path }, telling, signal, lines };
}

const takes = () => ({ ...under.target, published: [dataset] });

async function inBulk(path: string): Promise<boolean> {
  const { database } = under;
  const run = await circumstances(path);
  return database.session((session) => importInBulk(session, { ...takes(), dataset }, run, 0));
}

/** The usual way, as every file goes on the embedded engine. */
async function inRows(path: string): Promise<readonly string[]> {
  const { sample, request, telling, signal, lines } = await circumstances(path);
  await importFile([takes()], sample, request, telling, signal);
  return lines;
}

const row = (area: string, value: string, marker = '') =>
  `${indicator},${area},Q2024-2,,,${value},,,${marker},`;

const standing = () =>
  under.query<Record<string, unknown>>(
    `select area_code, value, marker, revision, valid_from, row_key, release_to is null as stands
      from council.observation where indicator_id = '${indicator}' order by area_code, revision`,
  );

describe('a large file of plain figures', () => {
  it('goes in whole on PostgreSQL, and is revised row by row afterwards', async () => {
    const first = await file('first.csv', [row('A1', '10'), row('A2', '', 'x')]);
    const wasBulk = await inBulk(first);
    expect(wasBulk).toBe(engineUnderTest === 'postgresql');
    if (!wasBulk) await inRows(first);
    const from = { valid_from: '2024-04-01', stands: true, revision: 1 };
    expect(await standing()).toEqual([
      { area_code: 'A1', value: '10', marker: null, row_key: 'L2', ...from },
      { area_code: 'A2', value: null, marker: 'x', row_key: 'L3', ...from },
    ]);
    const next = await file('next.csv', [row('A1', '12'), row('A2', '', 'x'), row('A3', '0')]);
    // Something is known of the indicator now, so that there is something to compare with.
    expect(await inBulk(next)).toBe(false);
    expect(await inRows(next)).toContain('  changes     1 new, 1 revised, 0 withdrawn');
    expect(await standing()).toMatchObject([
      { area_code: 'A1', value: '10', stands: false },
      { area_code: 'A1', value: '12', revision: 2, stands: true },
      { area_code: 'A2', marker: 'x', revision: 1, stands: true },
      { area_code: 'A3', value: '0', stands: true },
    ]);
  });

  const other = 'council.people-sleeping-rough';
  it.each([
    ['a quote', `${other},A1,CY2024,,,1,,,,"a, b"`],
    ['a negative count', `${other},A1,CY2024,,,-1,,,,`],
    ['an exponent', `${other},A1,CY2024,,,1e3,,,,`],
    ['a period that has not begun', `${other},A1,CY2087,,,1,,,,`],
    ['an indicator of nobody', `council.of-nobody,A1,CY2024,,,1,,,,`],
    ['an unknown area', `${other},Z9,CY2024,,,1,,,,`],
    ['neither value nor marker', `${other},A1,CY2024,,,,,,,`],
    ['the same figure twice', `${other},A1,CY2024,,,1,,,,\n${other},A1,CY2024,,,1,,,,`],
  ])('goes the usual way with %s', async (_what, line) => {
    expect(await inBulk(await file('faulty.csv', [line]))).toBe(false);
    const parts = await under.query(
      `select 1 from pg_class where relname ~ '^observation_\\d+$' and relkind = 'r'`,
    );
    expect(parts).toHaveLength(engineUnderTest === 'postgresql' ? 1 : 0);
  });
});
