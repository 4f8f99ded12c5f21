import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../subgraphs/shared/database/database.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import {
  observationFact,
  type ObservationInput,
} from '../../subgraphs/shared/figures/observation-fact.js';
import { observationTable } from '../../subgraphs/shared/figures/tables.js';
import { collectFacts, contentHash } from '../../subgraphs/shared/releases/fact-csv.js';
import { inRelease } from '../../subgraphs/shared/releases/in-release.js';
import { releaseFacts, type Released } from '../../subgraphs/shared/releases/release-facts.js';
import type { ReleaseScope } from '../../subgraphs/shared/releases/compare.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

const schema = 'example';
let under: TestDatabase;
let database: Database;

beforeAll(async () => {
  under = await databaseUnderTest();
  database = under.database;
  const directory = fileURLToPath(new URL('../../subgraphs/shared/migrations/', import.meta.url));
  await migrate(database, schema, [{ scope: 'shared', directory }]);
});

afterAll(() => under.drop());

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const figure = (area: string, value: string | null, more: Partial<ObservationInput> = {}) =>
  observationFact({
    indicator: 'council.example',
    area,
    period: 'FY2024',
    value,
    marker: value === null ? 'x' : null,
    source: 'L2',
    ...more,
  });

async function release(
  dataset: string,
  facts: ReturnType<typeof figure>[],
  scope: ReleaseScope = 'whole',
): Promise<Released> {
  const files = await collectFacts([observationTable], stream(facts));
  return inRelease(database, schema, (connection) =>
    releaseFacts(
      connection,
      {
        dataset_id: dataset,
        edition: 'first',
        title: 'Example',
        publisher: 'Nobody',
        released_on: null,
        recorded_at: '2025-01-01T09:30:00Z',
        source_url: null,
        sha256: null,
        file_nature: null,
        licence_id: 'OGL-UK-3.0',
        kind: 'PUBLISHED',
        content_sha256: contentHash(files),
      },
      scope,
      files.map(({ table, text }) => ({ table, csv: () => stream([text]) })),
    ),
  );
}

const history = (area: string) =>
  database.connection((connection) =>
    connection.query(
      `select value, marker, revision, release_from, release_to, valid_from, valid_to
        from ${schema}.observation where area_code = $1 order by revision`,
      [area],
    ),
  );

describe('a release', () => {
  it('adds, revises and withdraws, and keeps what stood before', async () => {
    const first = await release('a/one', [
      figure('A1', '1.50'),
      figure('A2', '2'),
      figure('A3', '3'),
    ]);
    expect(first.changes).toEqual([
      { table: 'observation', read: 3, added: 3, revised: 0, withdrawn: 0 },
    ]);
    const second = await release('a/one', [figure('A1', '1.50'), figure('A2', null)]);
    expect(second.changes).toEqual([
      { table: 'observation', read: 2, added: 0, revised: 1, withdrawn: 1 },
    ]);
    const bounds = { valid_from: '2024-04-01', valid_to: '2025-04-01' };
    expect(await history('A1')).toEqual([
      {
        value: '1.50',
        marker: null,
        revision: 1,
        release_from: first.releaseId,
        release_to: null,
        ...bounds,
      },
    ]);
    expect(await history('A2')).toEqual([
      {
        value: '2',
        marker: null,
        revision: 1,
        release_from: first.releaseId,
        release_to: second.releaseId,
        ...bounds,
      },
      {
        value: null,
        marker: 'x',
        revision: 2,
        release_from: second.releaseId,
        release_to: null,
        ...bounds,
      },
    ]);
    expect(await history('A3')).toMatchObject([{ release_to: second.releaseId }]);
  });

  it('gives a figure that comes back the next revision', async () => {
    await release('a/back', [figure('B1', '1'), figure('B2', '1')]);
    await release('a/back', [figure('B2', '1')]);
    await release('a/back', [figure('B1', '1'), figure('B2', '1')]);
    expect(await history('B1')).toMatchObject([
      { revision: 1, release_to: expect.any(Number) },
      { revision: 2, release_to: null },
    ]);
  });

  it('says nothing of other periods when it adds by period, nor of other datasets', async () => {
    await release('a/two', [figure('C1', '1')]);
    await release('a/months', [figure('C2', '2')], 'periods');
    const last = await release('a/months', [figure('C3', '3')], 'periods');
    expect(last.changes).toMatchObject([{ added: 1, revised: 0, withdrawn: 0 }]);
    expect(await history('C1')).toMatchObject([{ release_to: null }]);
    expect(await history('C2')).toMatchObject([{ release_to: null }]);
  });

  it('does not take another row of the file for a revision', async () => {
    await release('a/rows', [figure('D1', '1')]);
    const again = await release('a/rows', [figure('D1', '1', { source: 'L99' })]);
    expect(again.changes).toMatchObject([{ added: 0, revised: 0, withdrawn: 0 }]);
  });

  it('leaves nothing behind when it fails on the way', async () => {
    const before = await database.connection((c) =>
      c.query(`select count(*) from ${schema}.release`),
    );
    await expect(release('a/broken', [figure('E1', 'not a number')])).rejects.toThrow();
    const after = await database.connection((c) =>
      c.query(`select count(*) from ${schema}.release`),
    );
    expect(after).toEqual(before);
    expect(await history('E1')).toEqual([]);
  });

  it('refuses a figure stated twice with different values, naming both lines', async () => {
    const twice = [figure('F1', '1'), figure('F1', '2', { source: 'L3' })];
    await expect(release('a/twice', twice)).rejects.toThrow(/L2 and L3/);
    const same = await release('a/same', [figure('F2', '1'), figure('F2', '1', { source: 'L3' })]);
    expect(same.changes).toMatchObject([{ read: 1, added: 1 }]);
  });
});

describe('facts as CSV', () => {
  it('are sorted by their keys, whatever the order in which they came', async () => {
    const facts = [figure('Z', '1'), figure('A', '2'), figure('M', '3')];
    const [one] = await collectFacts([observationTable], stream(facts));
    const [other] = await collectFacts([observationTable], stream(facts.toReversed()));
    expect(one?.text).toBe(other?.text);
    expect(one?.text.split('\n').map((line) => line.split(',')[1])).toEqual([
      'area_code',
      'A',
      'M',
      'Z',
      undefined,
    ]);
  });
});
