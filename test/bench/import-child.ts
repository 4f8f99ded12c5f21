/** Imports one file into a database that holds areas and nothing else, and tells what it took. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isSubgraphName } from '../../schema/subgraphs.js';
import { importTarget } from '../../subgraphs/import-target.js';
import { definitions } from '../../subgraphs/definitions.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { importFile } from '../../subgraphs/shared/imports/run/import-file.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';

/** What an import took. */
export interface ImportMeasure {
  readonly seconds: number;
  /** Peak of the resident memory of the process, in KB. */
  readonly maxRss: number;
  /** The last line of the report. */
  readonly last: string;
}

/** Of Linux, as the process alone has it: what the system counts of a child includes its parent's when forked. */
async function peakMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const [, peak] = /VmHWM:\s*(\d+) kB/.exec(status) ?? [];
  return Number(peak ?? process.resourceUsage().maxRSS);
}

const [url = '', name = '', file = ''] = process.argv.slice(2);
if (!isSubgraphName(name)) throw new Error(`${name} is no subgraph`);
const database = await openDatabase({ kind: 'postgresql', url });
const folderOf = (base: URL | string) => fileURLToPath(new URL('migrations/', base));
const shared = new URL('../../subgraphs/shared/', import.meta.url);
await migrate(database, name, [
  { scope: 'shared', directory: folderOf(shared) },
  { scope: name, directory: folderOf(definitions[name].folder) },
]);
const [area] = await database.connection((connection) =>
  connection.query(`select from ${name}.area limit 1`),
);
if (!area)
  await database.connection((connection) =>
    connection.script(
      `insert into ${name}.release (dataset_id, title, publisher, edition, recorded_at, licence_id, kind, content_sha256)
      values ('bench/areas', 'Areas', 'Nobody', 'first', '2025-01-01', 'OGL-UK-3.0', 'PUBLISHED', '');
    insert into ${name}.area (code, kind, name, release_from, revision)
      select 'E01' || lpad(n::text, 6, '0'), 'LSOA', 'Area ' || n, 1, 1 from generate_series(0, 4999) n;`,
    ),
  );
const lines: string[] = [];
const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
const request = { file };
const signal = new AbortController().signal;
const started = performance.now();
const target = importTarget(name, database);
// No trust and no board is in this database: its figures are taken all the same.
const published = target.published.map((dataset) => ({ ...dataset, areas: 'any' as const }));
await importFile([{ ...target, published }], await sampleFile(file), request, telling, signal);
const seconds = (performance.now() - started) / 1000;
await database.close();
const last = [...lines.slice(-2)].join('; ').trim();
process.send?.({ seconds, maxRss: await peakMemory(), last } satisfies ImportMeasure);
process.disconnect();
