/**
 * How fast a file is imported on PostgreSQL, against `psql \copy` of the same rows into a bare table in the
 * same run, and how much memory the import takes at its peak, as the product is built. The generated file is
 * then imported again with one figure changed.
 *
 *     npm run bench:imports -- postgresql://user@host/postgres [--rows 5000000] [--changed 1000000]
 *         [--rtt <full extract, zip or csv>]
 *
 * A number of 0 rows leaves a part out. Makes a database of its own on that server, and drops it.
 */
import { fork, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import pg from 'pg';
import { councilIndicators } from '../../schema/indicators/council/index.js';
import { observationColumns } from '../../subgraphs/shared/imports/observation-file.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { openZipMember } from '../../subgraphs/shared/imports/readers/zip-member.js';
import type { ImportMeasure } from './import-child.js';

const areas = 5_000;
const months = 50;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `count` figures of counts by month and small area, in the order of their keys; `first` is the value of one. */
async function writeFigures(path: string, count: number, first = 0): Promise<void> {
  const indicators = councilIndicators.filter(({ unit }) => unit === 'COUNT').map(({ id }) => id);
  const file = createWriteStream(path);
  file.write(`${observationColumns.join(',')}\n`);
  let text = '';
  for (let n = 0; n < count; n++) {
    const month = n % months;
    const area = String(Math.floor(n / months) % areas).padStart(6, '0');
    const indicator = indicators[Math.floor(n / months / areas)] ?? 'too many rows';
    const period = `M${String(2000 + Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
    text += `${indicator},E01${area},${period},,,${String(n === 0 ? first : (n * 7919) % 100_000)},,,,\n`;
    if (text.length < 1 << 16) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'close');
}

async function psql(url: string, ...commands: string[]): Promise<void> {
  const args = ['-q', '-v', 'ON_ERROR_STOP=1', '-d', url];
  const child = spawn('psql', [...args, ...commands.flatMap((command) => ['-c', command])], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('psql failed');
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));

async function inRepository(command: string, ...args: string[]): Promise<void> {
  const child = spawn('npx', [command, ...args], { cwd: repository, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${command} failed`);
}

/** Builds what imports: a compiler in the same process would count as its memory. */
async function build(): Promise<void> {
  await inRepository('tsc', '-p', 'test/bench/imports.tsconfig.json');
  const assets = ['subgraphs/**/*.{sql,csv,graphql}', 'schema/**/*.{graphql,json,csv}'];
  await inRepository('cpy', ...assets, '.bench/imports', '--base=cwd');
}

/** Runs one import in a process of its own, so that its memory is its own. */
async function importIn(url: string, subgraph: string, file: string): Promise<ImportMeasure> {
  const entry = join(repository, '.bench/imports/test/bench/import-child.js');
  // Without what runs this file itself, which loads a compiler.
  const child = fork(entry, [url, subgraph, file], { execArgv: [] });
  let measure: ImportMeasure | undefined;
  child.once('message', (message) => (measure = message as ImportMeasure));
  await once(child, 'close');
  if (!measure) throw new Error('the import failed');
  return measure;
}

interface Case {
  readonly title: string;
  readonly subgraph: string;
  readonly file: string;
  /** The same rows as a csv that psql can read. */
  readonly csv: string;
  readonly columns: readonly string[];
}

async function measure(url: string, { title, subgraph, file, csv, columns }: Case): Promise<void> {
  const names = columns.map((_column, index) => `c${String(index)} text`).join(', ');
  await psql(url, `create table bare (${names})`);
  const copying = await secondsOf(() => psql(url, `\\copy bare from '${csv}' csv header`));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('select count(*) from bare');
  await client.query('drop table bare');
  await client.query('checkpoint');
  await client.end();
  const count = Number(rows[0]?.count);
  const { seconds, maxRss, last } = await importIn(url, subgraph, file);
  const perSecond = (time: number) => Math.round(count / time).toLocaleString('en-GB');
  say(`${title}: ${count.toLocaleString('en-GB')} rows`);
  say(`  psql \\copy  ${copying.toFixed(1)} s, ${perSecond(copying)} rows/s`);
  say(`  import      ${seconds.toFixed(1)} s, ${perSecond(seconds)} rows/s (${last})`);
  say(`  ratio       ${(copying / seconds).toFixed(2)} (at least 0.35)`);
  tellMemory(maxRss);
}

async function headerOf(csv: string): Promise<readonly string[]> {
  for await (const line of createInterface({ input: createReadStream(csv) }))
    return line.split(',');
  return [];
}

async function unpacked(file: string, folder: string): Promise<string> {
  if ((await sampleFile(file)).kind === 'csv') return file;
  const csv = join(folder, 'extract.csv');
  const { bytes } = await openZipMember(file, (name) => name.endsWith('.csv'));
  await pipeline(bytes, createWriteStream(csv));
  return csv;
}

const tellMemory = (maxRss: number) =>
  say(`  peak memory ${(maxRss / 1024).toFixed(0)} MB (below 300)`);

/** Imports figures, and again with one of them changed. */
async function measureChange(url: string, folder: string, count: number): Promise<void> {
  const files = [join(folder, 'before.csv'), join(folder, 'after.csv')];
  say(`One figure of ${count.toLocaleString('en-GB')} changes`);
  for (const [first, file] of files.entries()) {
    await writeFigures(file, count, first);
    const { seconds, maxRss, last } = await importIn(url, 'council', file);
    say(`  ${seconds.toFixed(1)} s (${last})`);
    tellMemory(maxRss);
  }
}

interface Options {
  readonly rows: string;
  readonly changed: string;
  readonly rtt?: string;
}

/** Runs work with a database of its own. */
async function withDatabase(server: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `placegraph_bench_${randomBytes(4).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await psql(server, `create database ${name}`);
  await work(url.href).finally(() => psql(server, `drop database if exists ${name} with (force)`));
}

async function run(server: string, { rows, changed, rtt }: Options) {
  await build();
  const folder = await mkdtemp(join(tmpdir(), 'placegraph-bench-'));
  try {
    if (rows !== '0') {
      const file = join(folder, 'figures.csv');
      await writeFigures(file, Number(rows));
      const figures = { title: 'Figures', subgraph: 'council', file, csv: file };
      await withDatabase(server, (url) =>
        measure(url, { ...figures, columns: observationColumns }),
      );
    }
    if (changed !== '0') {
      await withDatabase(server, (url) => measureChange(url, folder, Number(changed)));
    }
    if (rtt === undefined) return;
    const csv = await unpacked(rtt, folder);
    const extract = { title: 'Full extract of waits', subgraph: 'health', file: rtt, csv };
    const columns = await headerOf(csv);
    await withDatabase(server, (url) => measure(url, { ...extract, columns }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await new Command('bench:imports')
  .argument('<server>', 'address of a PostgreSQL on which databases may be made')
  .option('--rows <count>', 'rows of the generated file', '5000000')
  .option('--changed <count>', 'rows of the file of which one changes', '1000000')
  .option('--rtt <file>', 'full extract of referral to treatment waits')
  .action(run)
  .parseAsync();
