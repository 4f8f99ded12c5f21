/**
 * What history costs. One row changes in a large dataset, again and again: the time of each import, which
 * must grow with what is read and not with the releases before. And ten releases deep, where every figure
 * was revised by each of them: what a query by key costs against figures of one release, asked in turn, with
 * the plans.
 *
 *     npm run bench:history                             embedded, 100,000 rows
 *     TEST_DATABASE_URL=postgresql://… npm run bench:history      1,000,000 rows
 *
 * A number of rows may follow.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import { observationFact } from '../../subgraphs/shared/figures/observation-fact.js';
import { listSeries } from '../../subgraphs/shared/figures/queries.js';
import { observationTable, type SharedTables } from '../../subgraphs/shared/figures/tables.js';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { readCsv } from '../../subgraphs/shared/imports/readers/read-csv.js';
import { importFile } from '../../subgraphs/shared/imports/run/import-file.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { databaseUnderTest, engineUnderTest } from '../support/databases.js';

const schema = 'council';
const indicators = {
  wide: 'council.school-readiness',
  once: 'council.households-in-temporary-accommodation',
  deep: 'council.population',
};
type Name = keyof typeof indicators;
const years = 100;
const releases = 10;
const deepAreas = 100;
/** Times that each series is asked for; the first is not counted. */
const rounds = 9;
const rowsOfWide = Number(process.argv[2] ?? (engineUnderTest === 'pglite' ? 100_000 : 1_000_000));

/** Figures as `area,year,value`, of areas that no register lists. */
function dataset(name: Name): PublishedDataset {
  return {
    kind: 'published',
    id: `example/${name}`,
    title: name,
    publisher: 'Nobody',
    licence: 'OGL-UK-3.0',
    sourceUrl: null,
    scope: 'periods',
    areas: 'any',
    editions: [],
    recognises: ({ lines }) => lines[0] === `area,year,${name}`,
    async *parse(sample) {
      for await (const { line, cells } of readCsv(sample.path, { header: 'first-row' })) {
        if (line === 1) continue;
        const [area = '', year = '', value = ''] = cells;
        const source = `L${String(line)}`;
        yield observationFact({
          indicator: indicators[name],
          area,
          period: `AY${year}`,
          value,
          source,
        });
      }
    },
  };
}

const test = await databaseUnderTest();
const { database } = test;
const home = await mkdtemp(join(tmpdir(), 'placegraph-history-'));
const folder = (path: string) =>
  fileURLToPath(new URL(`../../subgraphs/${path}/migrations/`, import.meta.url));
await migrate(database, schema, [
  { scope: 'shared', directory: folder('shared') },
  { scope: schema, directory: folder('council') },
]);

async function writeFigures(
  name: string,
  areas: number,
  value: (area: number, year: number) => number,
) {
  const path = join(home, `${name}.csv`);
  const file = createWriteStream(path);
  file.write(`area,year,${name}\n`);
  for (let area = 1; area <= areas; area += 1) {
    const lines = Array.from({ length: years }, (_, at) => {
      const year = 1925 + at;
      return `${name}${String(area)},${String(year)},${String(value(area, year))}\n`;
    });
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return path;
}

/** Imports a file; seconds from its first byte to the commit, and what the report says of changes. */
async function importTimed(name: Name, file: string) {
  const lines: string[] = [];
  const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
  const target = {
    name: schema,
    tables: [observationTable],
    published: [dataset(name)],
    database,
    releaseModelled: () => Promise.resolve([]),
    onReleased: () => Promise.resolve(),
  };
  const began = performance.now();
  const { signal } = new AbortController();
  await importFile([target], await sampleFile(file), { file }, telling, signal);
  const changes = lines.find((line) => line.startsWith('  changes'))?.slice(14) ?? '';
  return { seconds: (performance.now() - began) / 1000, changes };
}

const newest = async () => {
  const [row] = await database.connection((connection) =>
    connection.query<{ newest: number }>(`select max(release_id) as newest from ${schema}.release`),
  );
  return row?.newest ?? 0;
};

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Milliseconds of the query of one series by its key, as the graph asks it. */
async function askByKey(name: Name, area: number, release: number): Promise<number> {
  const released = { tables: database.tables<SharedTables>(schema), release };
  const areaCode = `${name}${String(area)}`;
  const key = { areaCode, indicatorId: indicators[name], breakdown: '', from: null, to: null };
  const began = performance.now();
  const rows = await listSeries(released, [key]);
  const time = performance.now() - began;
  if (rows.length !== years) throw new Error(`${String(rows.length)} rows of ${areaCode}`);
  return time;
}

async function planOf(name: Name, release: number): Promise<readonly string[]> {
  const plan = await database.connection((connection) =>
    connection.query<Record<'QUERY PLAN', string>>(
      `explain (analyze, buffers, costs off) select o.value from ${schema}.observation o
        join (select * from unnest('{${name}7}'::text[], '{${indicators[name]}}'::text[], '{""}'::text[])
          w(area, indicator, breakdown)) w
        on o.area_code = w.area and o.indicator_id = w.indicator and o.breakdown = w.breakdown
        where coalesce(o.release_to, 2147483647) > ${String(release)}
          and o.release_from <= ${String(release)}`,
    ),
  );
  return plan.map((row) => row['QUERY PLAN']);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

say(`one row of ${rowsOfWide.toLocaleString('en-GB')} changes, ${engineUnderTest}`);
const times: number[] = [];
for (let release = 1; release <= releases; release += 1) {
  const file = await writeFigures('wide', rowsOfWide / years, (area, year) =>
    area === 1 && year === 1925 ? release : (area + year) % 97,
  );
  const { seconds, changes } = await importTimed('wide', file);
  times.push(seconds);
  say(`  release ${String(release).padStart(2)}  ${seconds.toFixed(2)} s  ${changes}`);
}
const [, second = 1] = times;
const last = times.at(-1) ?? 0;
say(`  the last against the second: ${(last / second).toFixed(2)} ×`);

say(`a series of ${String(years)} figures by its key, each revised by every release`);
const figuresOf = (name: Name, release: number) =>
  writeFigures(name, deepAreas, (area, year) => area + year + release);
await importTimed('once', await figuresOf('once', 1));
for (let release = 1; release <= releases; release += 1) {
  await importTimed('deep', await figuresOf('deep', release));
}
await database.connection((connection) => connection.query(`vacuum analyze ${schema}.observation`));
const release = await newest();
const asked: Record<'once' | 'deep', number[]> = { once: [], deep: [] };
for (let round = 0; round < rounds; round += 1) {
  for (let area = 1; area <= deepAreas; area += 1) {
    for (const name of ['once', 'deep'] as const) {
      const time = await askByKey(name, area, release);
      if (round > 0) asked[name].push(time);
    }
  }
}
const costs = { once: median(asked.once), deep: median(asked.deep) };
for (const name of ['once', 'deep'] as const) {
  say(`  ${name === 'once' ? 'one release' : 'ten deep'}: ${costs[name].toFixed(3)} ms`);
  for (const line of await planOf(name, release)) say(`    ${line}`);
}
say(`  ten releases against one: ${(costs.deep / costs.once).toFixed(2)} × (at most 1.3)`);

await test.drop();
await rm(home, { recursive: true });
