import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFigureContext, type FigureContext } from '../../subgraphs/shared/figures/loaders.js';
import { observationFact } from '../../subgraphs/shared/figures/observation-fact.js';
import { observationTable, type SharedTables } from '../../subgraphs/shared/figures/tables.js';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { prepareDatabase } from '../../subgraphs/shared/prepare-database.js';
import { readPublished, writeSnapshot } from '../../subgraphs/shared/snapshot/write-snapshot.js';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph-definition.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

let under: TestDatabase;
let home: string;
let definition: SubgraphDefinition<SharedTables, FigureContext>;

const fact = (areaCode: string) =>
  observationFact({
    indicator: 'council.school-readiness',
    area: areaCode,
    period: 'AY2024',
    value: '60',
    source: 'L2',
  });

/** A dataset whose files hold one line: its own name. */
function dataset(name: string, sha256: string, illustrative?: true): PublishedDataset {
  const edition = { sha256, edition: 'first', releasedOn: null, importedOn: '2025-01-01' };
  return {
    kind: 'published',
    id: `example/${name}`,
    title: name,
    publisher: 'Nobody',
    licence: 'OGL-UK-3.0',
    sourceUrl: null,
    scope: 'whole',
    ...(illustrative && { illustrative }),
    editions: [{ ...edition, nature: 'DERIVED' }],
    recognises: ({ lines }) => lines[0] === name,
    async *parse() {
      yield await Promise.resolve(fact(`E-${name}`));
    },
  };
}

async function readInto(name: string, illustrative?: true) {
  const path = join(home, `${name}.csv`);
  await writeFile(path, `${name}\n`);
  const sample = await sampleFile(path);
  const published = dataset(name, sample.sha256, illustrative);
  const reading = await readPublished([published], [observationTable], sample);
  if (!reading) throw new Error(`${name} was not recognised`);
  return { published, reading };
}

beforeAll(async () => {
  under = await databaseUnderTest();
  home = await mkdtemp(join(tmpdir(), 'placegraph-illustrative-'));
  await mkdir(join(home, 'migrations'));
  const real = await readInto('real');
  const madeUp = await readInto('made-up', true);
  await writeSnapshot(join(home, 'snapshot'), [real.reading, madeUp.reading]);
  definition = {
    name: 'council',
    folder: pathToFileURL(join(home, 'subgraph.ts')).href,
    tables: [observationTable],
    published: [real.published, madeUp.published],
    modelled: [
      {
        kind: 'modelled',
        id: 'example/modelled-on-both',
        title: 'Modelled on both',
        inputs: ['example/real', 'example/made-up'],
        async *compute() {
          yield await Promise.resolve(fact('E-modelled'));
        },
      },
    ],
    resolvers: {},
    createContext: createFigureContext,
  };
});

afterAll(async () => {
  await under.drop();
  await rm(home, { recursive: true, force: true });
});

async function held(illustrative: boolean | undefined): Promise<readonly object[]> {
  const lines: string[] = [];
  await prepareDatabase(under.database, definition, (line) => lines.push(line), { illustrative });
  return under.database.connection((connection) =>
    connection.query(
      `select o.area_code, r.kind from council.observation o
        join council.release r on r.release_id = o.release_from
        where o.release_to is null order by o.area_code`,
    ),
  );
}

describe('a database', () => {
  const real = { area_code: 'E-real', kind: 'PUBLISHED' };

  it('that shall hold nothing illustrative gets none of it, nor what rests on it', async () => {
    expect(await held(false)).toEqual([real]);
  });

  it('gets it when asked again without that wish; what rests on it is illustrative too', async () => {
    const all = [
      { area_code: 'E-made-up', kind: 'ILLUSTRATIVE' },
      { area_code: 'E-modelled', kind: 'ILLUSTRATIVE' },
      real,
    ];
    expect(await held(undefined)).toEqual(all);
    expect(await held(true)).toEqual(all);
  });

  it('loses it when it is switched off', async () => {
    expect(await held(false)).toEqual([real]);
  });
});
