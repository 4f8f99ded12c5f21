import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTarget } from '../../subgraphs/import-target.js';
import type { Importer } from '../../subgraphs/shared/imports/importer.js';
import { remoteImporter } from '../../subgraphs/shared/imports/live/remote-importer.js';
import {
  serveImports,
  type ServedImports,
} from '../../subgraphs/shared/imports/live/serve-imports.js';
import { localImporter } from '../../subgraphs/shared/imports/local-importer.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { previousDay } from '../../subgraphs/shared/periods/calendar-date.js';
import type { TestDatabase } from '../support/databases.js';
import { graphInProcess, type GraphInProcess } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';

let filled: TestDatabase;
let graph: GraphInProcess;
let served: ServedImports;
let importer: Importer;
let home: string;

type Trust = Readonly<Record<'ods_code' | 'name', string>> &
  Readonly<Record<'board_code' | 'postcode' | 'valid_from' | 'valid_to', string | null>>;

/** The register of trusts as it stands, in the publisher's 27 columns, with some changes. */
async function register(changes: Readonly<Record<string, Partial<Trust>>>): Promise<string> {
  const trusts = await filled.database.connection((connection) =>
    connection.query<Trust>(
      `select ods_code, name, board_code, postcode, valid_from, valid_to from health.organisation
        where kind = 'TRUST' and release_to is null order by ods_code`,
    ),
  );
  const day = (date: string | null) => date?.replaceAll('-', '') ?? '';
  const lines = trusts.map((trust) => {
    const row = { ...trust, ...changes[trust.ods_code] };
    const cells = Array.from({ length: 27 }, () => '');
    cells.splice(0, 4, row.ods_code, row.name, 'Y56', row.board_code ?? '');
    const lastDay = row.valid_to === null ? null : previousDay(row.valid_to);
    cells.splice(9, 3, row.postcode ?? '', day(row.valid_from), day(lastDay));
    return `"${cells.join('","')}"\r\n`;
  });
  const file = join(home, `${Object.keys(changes).join('-')}.csv`);
  await writeFile(file, lines.join(''));
  return file;
}

/** Imports a file through the process that serves, and tells what the report says. */
async function importLive(file: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
  const request = { file, accept: 'London alone, as the tests write it' };
  await importer.run(request, telling, new AbortController().signal);
  await graph.catchUp();
  return lines;
}

/** What the graph tells of releases since a moment. */
async function news(since: string) {
  const { body } = await graph.ask(
    `query ($since: DateTime!) {
      changes(since: $since, first: 100) { nodes { kind subject key datasetId from { display } to { display } } }
      releases(since: $since) { nodes { datasetId kind factsRevised } }
      trust(odsCode: "RAL") { name }
    }`,
    { since },
  );
  expect(body.errors).toBeUndefined();
  return body.data as {
    readonly changes: { readonly nodes: readonly object[] };
    readonly releases: { readonly nodes: readonly object[] };
    readonly trust: { readonly name: string };
  };
}

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
  home = await mkdtemp(join(tmpdir(), 'placegraph-changes-'));
  const directory = join(home, 'database');
  const local = localImporter([importTarget('health', filled.database)], () => Promise.resolve());
  served = await serveImports(directory, local);
  const remote = await remoteImporter(directory);
  if (!remote) throw new Error('nobody takes imports');
  importer = remote;
}, 280_000);

afterAll(async () => {
  await served.close();
  await graph.stop();
  await filled.drop();
  await rm(home, { recursive: true, force: true });
});

describe('the register of trusts, imported into a running graph', () => {
  it('with another name is one change, and no model rests on names: none is released anew', async () => {
    const since = new Date().toISOString();
    const lines = await importLive(await register({ RAL: { name: 'ROYAL FREE OF THE TESTS' } }));
    expect(lines).toContain('  changes     0 new, 1 revised, 0 withdrawn');
    expect(lines.join('\n')).not.toContain('modelled anew');
    const { changes, releases, trust } = await news(since);
    expect(changes.nodes).toEqual([
      {
        kind: 'REVISED',
        subject: 'ORGANISATION',
        key: 'RAL',
        datasetId: 'nhs-ods/nhs-trusts',
        from: { display: 'ROYAL FREE LONDON NHS FOUNDATION TRUST' },
        to: { display: 'ROYAL FREE OF THE TESTS' },
      },
    ]);
    expect(releases.nodes).toEqual([
      { datasetId: 'nhs-ods/nhs-trusts', kind: 'PUBLISHED', factsRevised: 1 },
    ]);
    expect(trust.name).toBe('ROYAL FREE OF THE TESTS');
  });

  it('with another board is released together with the memberships that rest on it', async () => {
    const since = new Date().toISOString();
    const lines = await importLive(await register({ RKL: { board_code: 'QMF' } }));
    expect(lines).toContain('  changes     0 new, 1 revised, 0 withdrawn');
    const { changes, releases } = await news(since);
    expect(releases.nodes.slice(0, 2)).toMatchObject([
      { datasetId: 'nhs-ods/nhs-trusts', kind: 'PUBLISHED' },
      { datasetId: 'placegraph/trust-boards', kind: 'MODELLED' },
    ]);
    expect(changes.nodes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'MOVED', subject: 'ORGANISATION', key: 'RKL' }),
        expect.objectContaining({
          subject: 'MEMBERSHIP',
          datasetId: 'placegraph/trust-boards',
          key: 'TRUST_BOARD:RKL:QMF:2022-07-01',
          to: { display: 'QMF' },
        }),
      ]),
    );
  });
});
