import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { council } from '../../subgraphs/council/subgraph.js';
import { definitions } from '../../subgraphs/definitions.js';
import { createSubgraph, type Subgraph } from '../../subgraphs/shared/create-subgraph.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { inRelease } from '../../subgraphs/shared/releases/in-release.js';
import { releaseFacts } from '../../subgraphs/shared/releases/release-facts.js';
import { readPublished } from '../../subgraphs/shared/snapshot/write-snapshot.js';
import type { TestDatabase } from '../support/databases.js';
import { preparedDatabase } from '../support/prepared-database.js';

let prepared: TestDatabase;
let subgraph: Subgraph;
let folder: string;
beforeAll(async () => {
  prepared = await preparedDatabase();
  subgraph = createSubgraph(council, prepared.database);
  folder = await mkdtemp(join(tmpdir(), 'templates-'));
}, 240_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await prepared.drop();
});

/** Takes a filled-in template as the import of a file does. */
async function importFile(...lines: readonly string[]): Promise<void> {
  const path = join(folder, 'filled.csv');
  await writeFile(path, lines.join('\r\n'));
  const reading = await readPublished(council.published, council.tables, await sampleFile(path));
  if (!reading) throw new Error('no template has this header');
  const { dataset, note, files } = reading;
  const sources = files.map(({ table, text }) => ({
    table,
    csv: async function* () {
      yield await Promise.resolve(text);
    },
  }));
  await inRelease(prepared.database, 'council', (connection) =>
    releaseFacts(connection, note, dataset.scope, sources),
  );
  await subgraph.releases.refresh();
}

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await subgraph.execute({ query });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as unknown;
}

describe('shipped registers of the council', () => {
  const registers = fileURLToPath(
    new URL('../../subgraphs/council/datasets/registers/', import.meta.url),
  );

  it('are each one known edition of one dataset', async () => {
    for (const name of await readdir(registers)) {
      const sample = await sampleFile(join(registers, name));
      const claims = council.published.filter((dataset) => dataset.recognises(sample));
      expect([name, claims.length]).toEqual([name, 1]);
      expect(claims[0]?.editions.map(({ sha256 }) => sha256)).toContain(sample.sha256);
      expect([name, claims[0]?.illustrative ?? false]).toEqual([
        name,
        name.endsWith('.illustrative.csv'),
      ]);
    }
  });
});

describe('a filled-in template', () => {
  const header =
    'Priority id,Place id,Priority,Agreed on,Due on,Jointly owned,Indicators,Area code,Baseline period,Target,Inequality focus,Source';

  it('appears in the graph beside what is illustrative, as PUBLISHED', async () => {
    await importFile(
      header,
      'ready-2026,one-croydon-alliance,More children ready for school,2026-09-01,2027-08-31,yes,council.school-readiness,E09000008,AY2023,69.5,,Board paper 4 of September 2026',
    );
    expect(
      await ask(
        '{ placePartnership(id: "one-croydon-alliance") { priorities(activeOn: "2026-11-21") { id onTrack provenance { kind rowKey } } } }',
      ),
    ).toEqual({
      placePartnership: {
        priorities: [
          expect.objectContaining({ provenance: { kind: 'ILLUSTRATIVE', rowKey: 'L4' } }),
          expect.objectContaining({ provenance: { kind: 'ILLUSTRATIVE', rowKey: 'L5' } }),
          {
            id: 'ready-2026',
            onTrack: 'REACHED',
            provenance: { kind: 'PUBLISHED', rowKey: 'L2' },
          },
        ],
      },
    });
  });

  it('is refused whole when it has faults, each named by line and column', async () => {
    const faulty = importFile(
      header,
      'ready-2027,one-croydon-alliance,More children ready,2026-09-01,2028-08-31,yes,council.school-readiness,E09000008,AY2023,72,,Board paper',
      'Ready 2027,one-croydon-alliance,More children ready,1 September,2027-08-31,perhaps,council.happiness,Croydon,2023-24,many,,',
    );
    await expect(faulty).rejects.toThrow(/^filled\.csv: 9 cells cannot be taken: /);
    for (const column of [
      'line 2, column "Due on" is "2028-08-31"; expected a day within 12 months',
      'line 3, column "Priority id" is "Ready 2027"',
      'line 3, column "Agreed on" is "1 September"',
      'line 3, column "Jointly owned" is "perhaps"; expected yes or no',
      'line 3, column "Indicators" is "council.happiness"',
      'line 3, column "Area code" is "Croydon"',
      'line 3, column "Baseline period" is "2023-24"',
      'line 3, column "Target" is "many"',
      'line 3, column "Source" is blank',
    ]) {
      await expect(faulty).rejects.toThrow(column);
    }
    expect(await ask('{ placePriorities(ids: ["ready-2026", "ready-2027"]) { id } }')).toEqual({
      placePriorities: [{ id: 'ready-2026' }],
    });
  });

  it('gives a board a name and a strategy of its own', async () => {
    await importFile(
      'Borough code,Board name,Strategy page,Source',
      'E09000014,Haringey Board for Health and Wellbeing,https://example.org/strategy,Page of the council',
    );
    expect(
      await ask(
        '{ borough(gssCode: "E09000014") { wellbeingBoard { id name strategyUrl provenance { kind } } } }',
      ),
    ).toEqual({
      borough: {
        wellbeingBoard: {
          id: 'wellbeing-board-E09000014',
          name: 'Haringey Board for Health and Wellbeing',
          strategyUrl: 'https://example.org/strategy',
          provenance: { kind: 'PUBLISHED' },
        },
      },
    });
  });
});

describe('without illustrative records', () => {
  it('what is verified stands, and the rest is an honest gap', async () => {
    await definitions.council.prepare(prepared.database, () => undefined, { illustrative: false });
    const { placePartnerships, integratedCareSystems, borough } = (await ask(`{
      placePartnerships { id boroughLed chair { title } board { title } delegations { function } priorities { id } }
      integratedCareSystems { governance { strand } }
      borough(gssCode: "E09000022") {
        wellbeingBoard { chair { title } members { statutory } } council { services { id } pandemicLegacy { id } } }
    }`)) as {
      placePartnerships: { id: string; priorities: { id: string }[] }[];
      integratedCareSystems: unknown[];
      borough: unknown;
    };
    expect(placePartnerships).toHaveLength(7);
    expect(placePartnerships.flatMap(({ priorities }) => priorities)).toEqual([
      { id: 'ready-2026' },
    ]);
    for (const place of placePartnerships) {
      expect(place).toMatchObject({ boroughLed: null, chair: null, board: [], delegations: [] });
    }
    expect(integratedCareSystems).toEqual(Array(4).fill({ governance: [] }));
    expect(borough).toEqual({
      wellbeingBoard: { chair: null, members: Array(6).fill({ statutory: true }) },
      council: {
        services: [],
        pandemicLegacy: [
          { id: 'covid-19-vaccination' },
          { id: 'everyone-in' },
          { id: 'shielding' },
        ],
      },
    });
  });
});
