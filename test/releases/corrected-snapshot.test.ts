import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFigureContext, type FigureContext } from '../../subgraphs/shared/figures/loaders.js';
import { observationFact } from '../../subgraphs/shared/figures/observation-fact.js';
import { observationTable, type SharedTables } from '../../subgraphs/shared/figures/tables.js';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import { Intake } from '../../subgraphs/shared/imports/intake.js';
import { prepareDatabase } from '../../subgraphs/shared/prepare-database.js';
import { collectFacts, contentHash } from '../../subgraphs/shared/releases/fact-csv.js';
import { writeSnapshot, type Reading } from '../../subgraphs/shared/snapshot/write-snapshot.js';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph-definition.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

let under: TestDatabase;
let home: string;
beforeAll(async () => {
  under = await databaseUnderTest();
  home = await mkdtemp(join(tmpdir(), 'placegraph-corrected-'));
  await mkdir(join(home, 'migrations'));
});
afterAll(async () => {
  await under.drop();
  await rm(home, { recursive: true, force: true });
});

const dataset = (id: string, scope: 'whole' | 'periods'): PublishedDataset => ({
  kind: 'published',
  id,
  title: id,
  publisher: 'Nobody',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope,
  editions: [],
  recognises: () => false,
  parse: () => {
    throw new Error('nothing is parsed here');
  },
});
const months = dataset('example/months', 'periods');
const list = dataset('example/list', 'whole');

/** An edition that states figures, `{ A1: '3' }`, known since a day. */
async function edition(
  of: PublishedDataset,
  name: string,
  day: string,
  figures: Readonly<Record<string, string>>,
): Promise<Reading> {
  const indicator = 'council.school-readiness';
  const facts = Object.entries(figures).map(([place, value]) =>
    observationFact({ indicator, area: place, period: 'AY2024', value, source: 'L2' }),
  );
  const files = await collectFacts(
    [observationTable],
    (async function* () {
      yield* await Promise.resolve(facts);
    })(),
  );
  const note = {
    dataset_id: of.id,
    edition: name,
    title: of.title,
    publisher: of.publisher,
    released_on: null,
    recorded_at: `${day}T09:30:00Z`,
    source_url: null,
    sha256: null,
    file_nature: null,
    licence_id: of.licence,
    kind: 'PUBLISHED',
    content_sha256: contentHash(files),
  } as const;
  return { dataset: of, note, files, intake: new Intake() };
}

async function load(readings: readonly Reading[]): Promise<readonly object[]> {
  await writeSnapshot(join(home, 'snapshot'), readings);
  const definition: SubgraphDefinition<SharedTables, FigureContext> = {
    name: 'council',
    folder: pathToFileURL(join(home, 'subgraph.ts')).href,
    tables: [observationTable],
    published: [months, list],
    modelled: [],
    resolvers: {},
    createContext: createFigureContext,
  };
  await prepareDatabase(under.database, definition, () => undefined);
  return under.database.connection((connection) =>
    connection.query(
      `select o.area_code as area, o.value, o.revision, r.edition
        from council.observation o join council.release r on r.release_id = o.release_from
        where o.release_to is null order by o.area_code`,
    ),
  );
}

describe('a newer snapshot that corrects editions the database holds', () => {
  it('revises what each corrected edition said last, and nothing that a later one said', async () => {
    const first = edition(months, 'first', '2025-01-01', { A1: '1', A2: '2' });
    const second = edition(months, 'second', '2025-02-01', { A2: '3' });
    const old = edition(list, 'old', '2025-01-01', { B1: '1', B2: '2' });
    const now = edition(list, 'now', '2025-02-01', { B1: '1' });
    const standing = await load(await Promise.all([first, second, old, now]));
    expect(standing).toMatchObject([
      { area: 'A1', value: '1' },
      { area: 'A2', value: '3' },
      { area: 'B1', value: '1' },
    ]);

    const corrected = await Promise.all([
      edition(months, 'first', '2025-01-01', { A1: '10', A2: '20', A3: '30' }),
      second,
      edition(list, 'old', '2025-01-01', { B1: '9', B2: '9' }),
      edition(list, 'now', '2025-02-01', { B1: '11' }),
    ]);
    const after = [
      { area: 'A1', value: '10', revision: 2, edition: 'first' },
      { area: 'A2', value: '3', revision: 2, edition: 'second' },
      { area: 'A3', value: '30', revision: 1, edition: 'first' },
      { area: 'B1', value: '11', revision: 2, edition: 'now' },
    ];
    expect(await load(corrected)).toEqual(after);
    expect(await load(corrected)).toEqual(after);
  });

  it('never records a release before one that is in already', async () => {
    const moments = await under.database.connection((connection) =>
      connection.query<{ recorded_at: string }>(
        'select recorded_at from council.release order by release_id',
      ),
    );
    const sorted = moments.map(({ recorded_at }) => recorded_at);
    expect(sorted).toEqual([...sorted].sort());
    expect(sorted).toHaveLength(6);
  });
});
