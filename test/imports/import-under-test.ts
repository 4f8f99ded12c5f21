import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import type { Database } from '../../subgraphs/shared/database/database.js';
import { observationFact } from '../../subgraphs/shared/figures/observation-fact.js';
import {
  areaTable,
  observationTable,
  type SharedTables,
} from '../../subgraphs/shared/figures/tables.js';
import type { ModelledDataset, PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import { columnsByName } from '../../subgraphs/shared/imports/readers/columns.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { readCsv } from '../../subgraphs/shared/imports/readers/read-csv.js';
import { describeFailure } from '../../subgraphs/shared/imports/run/describe-failure.js';
import { importFile } from '../../subgraphs/shared/imports/run/import-file.js';
import type { ImportRequest } from '../../subgraphs/shared/imports/run/import-request.js';
import type { ImportTarget } from '../../subgraphs/shared/imports/run/import-target.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { recordedIn } from '../../subgraphs/shared/releases/recorded.js';
import { releaseModelled } from '../../subgraphs/shared/releases/release-modelled.js';
import { databaseUnderTest } from '../support/databases.js';

const schema = 'council';
const indicator = 'council.school-readiness';
const columns = ['area', 'year', 'value'] as const;

/** Shares by area and year, as `area,year,value`; `*` is hidden. */
const shares: PublishedDataset = {
  kind: 'published',
  id: 'example/shares',
  title: 'Shares',
  publisher: 'Nobody',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [],
  recognises: ({ lines }) => columns.every((name) => (lines[0] ?? '').split(',').includes(name)),
  async *parse(sample, intake) {
    let header;
    for await (const row of readCsv(sample.path, { header: 'first-row' })) {
      header ??= columnsByName(row, columns, { file: sample.path });
      if (row.line === 1) continue;
      const cell = header.read(row);
      const source = `L${String(row.line)}`;
      const value = cell('value');
      if (!/^(\*|-?\d+(\.\d+)?)$/.test(value)) intake.reject(source, `"${value}" is no share`);
      else {
        yield observationFact({
          indicator,
          area: cell('area'),
          period: `AY${cell('year')}`,
          value: value === '*' ? null : value,
          marker: value === '*' ? 'c' : null,
          source,
        });
      }
    }
  },
};

/** The mean of all shares of a year, as though it were the figure of London. */
const mean: ModelledDataset<SharedTables> = {
  kind: 'modelled',
  id: 'example/mean',
  title: 'Mean',
  inputs: [shares.id],
  async *compute(released) {
    const rows = await released.tables
      .selectFrom('observation as o')
      .select(({ fn }) => ['o.period', fn.avg('o.value').as('value')])
      .where('o.area_code', '!=', 'E12000007')
      .where(recordedIn(released, 'o'))
      .groupBy('o.period')
      .execute();
    for (const { period, value } of rows) {
      const figure = { indicator, area: 'E12000007', period, value: Number(value).toFixed(2) };
      yield observationFact({ ...figure, source: null });
    }
  },
};

/** How an import ended, and what it said. */
export interface Outcome {
  readonly exitCode: number;
  readonly message: string;
  readonly lines: readonly string[];
}

/** A database that takes the shares, and files of them. */
export interface ImportUnderTest {
  readonly database: Database;
  readonly target: ImportTarget;
  /** Writes a file of lines `area,year,value` below the header. */
  file(name: string, rows: readonly string[]): Promise<string>;
  run(file: string, request?: Partial<ImportRequest>, signal?: AbortSignal): Promise<Outcome>;
  /** Values that stand, by area and year; the mean as that of London. */
  standing(): Promise<Readonly<Record<string, string | null>>>;
  query<Row extends object>(sql: string): Promise<Row[]>;
  /** Takes out all that was imported. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

/** Codes of areas that are known: `A1` to `A200`, and London. */
const knownAreas = `insert into ${schema}.area (code, kind, name, release_from, revision)
  select 'A' || n, 'BOROUGH', 'Area ' || n, 1, 1 from generate_series(1, 200) n
  union all select 'E12000007', 'REGION', 'London', 1, 1`;

const firstRelease = `insert into ${schema}.release (dataset_id, title, publisher, edition, recorded_at,
    licence_id, kind, content_sha256)
  values ('example/areas', 'Areas', 'Nobody', 'first', '2025-01-01', 'OGL-UK-3.0', 'PUBLISHED', '')`;

const folder = (path: string) =>
  fileURLToPath(new URL(`../../subgraphs/${path}/migrations/`, import.meta.url));

/** A fresh database on the engine under test, with areas and no figures. */
export async function importUnderTest(): Promise<ImportUnderTest> {
  const { database, drop } = await databaseUnderTest();
  const home = await mkdtemp(join(tmpdir(), 'placegraph-import-'));
  await mkdir(join(home, 'files'));
  await migrate(database, schema, [
    { scope: 'shared', directory: folder('shared') },
    { scope: schema, directory: folder('council') },
  ]);
  const query = <Row extends object>(sql: string) =>
    database.connection((connection) => connection.query<Row>(sql));
  await query(firstRelease);
  await query(knownAreas);
  const tables = [areaTable, observationTable];
  const target: ImportTarget = {
    name: schema,
    tables,
    published: [shares],
    database,
    releaseModelled: (connection, released, recordedAt) =>
      releaseModelled(connection, { schema, tables }, [mean], released, recordedAt),
    onReleased: () => Promise.resolve(),
  };
  return {
    database,
    target,
    query,
    file: async (name, rows) => {
      const path = join(home, 'files', name);
      await writeFile(path, `${columns.join(',')}\n${rows.map((row) => `${row}\n`).join('')}`);
      return path;
    },
    run: async (file, request = {}, signal = new AbortController().signal) => {
      const lines: string[] = [];
      const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
      try {
        await importFile([target], await sampleFile(file), { file, ...request }, telling, signal);
        return { exitCode: 0, message: '', lines };
      } catch (error) {
        return { ...describeFailure(error), lines };
      }
    },
    standing: async () => {
      const rows = await query<{ figure: string; value: string | null }>(
        `select area_code || ' ' || period as figure, value from ${schema}.observation
          where release_to is null order by 1`,
      );
      return Object.fromEntries(rows.map(({ figure, value }) => [figure, value]));
    },
    reset: async () => {
      await query(`delete from ${schema}.observation`);
      await query(`delete from ${schema}.release where dataset_id <> 'example/areas'`);
    },
    drop: async () => {
      await drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}
