import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from '../errors.js';
import type { ReleasedTable } from '../imports/released-table.js';
import type { FactSource } from '../releases/release-facts.js';
import { releaseColumns, type ReleaseNote } from '../releases/release-note.js';

/** What only an import says: a snapshot is made of known files, of which nothing is left out in doubt. */
const ofImports: readonly string[] = ['rows_rejected', 'facts_set_apart', 'accepted_reason'];
const snapshotColumns = releaseColumns.filter((column) => !ofImports.includes(column));

/** The folder of a subgraph's snapshot, beside its `subgraph.ts`. */
export function snapshotFolder(subgraphFolder: string): string {
  return fileURLToPath(new URL('snapshot/', subgraphFolder));
}

/** Folder of one release below the snapshot: `publisher__dataset/edition`. */
export function releaseFolder(note: Pick<ReleaseNote, 'dataset_id' | 'edition'>): string {
  const edition = note.edition
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '');
  return join(note.dataset_id.replaceAll('/', '__'), edition);
}

/** `releases.csv`: one line a release, in the order in which they are loaded. */
export function formatReleases(notes: readonly ReleaseNote[]): string {
  return stringify(
    [
      [...snapshotColumns],
      ...notes.map((note) => snapshotColumns.map((column) => note[column] ?? '')),
    ],
    { record_delimiter: 'unix' },
  );
}

/** The releases of a snapshot. Throws `StartError` when the list is missing or not of the expected columns. */
export function readReleases(folder: string): readonly ReleaseNote[] {
  const file = join(folder, 'releases.csv');
  if (!existsSync(file)) throw new StartError(`The snapshot is broken: ${file} is missing.`);
  const records: string[][] = parse(readFileSync(file, 'utf8'));
  const [header, ...rows] = records;
  if (header?.join() !== snapshotColumns.join()) {
    throw new StartError(
      `The snapshot is broken: ${file} has the columns ${header?.join(', ') ?? 'none'}; expected ${snapshotColumns.join(', ')}.`,
    );
  }
  return rows.map(
    (row) =>
      Object.fromEntries(
        snapshotColumns.map((column, index) => [column, row[index] === '' ? null : row[index]]),
      ) as unknown as ReleaseNote,
  );
}

/** The files of one release as sources, in the order of the tables. */
export function releaseSources(
  folder: string,
  note: ReleaseNote,
  tables: readonly ReleasedTable[],
): readonly FactSource[] {
  return tables.flatMap((table) => {
    const file = join(folder, releaseFolder(note), `${table.name}.csv`);
    if (!existsSync(file)) return [];
    return [{ table, csv: () => createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string> }];
  });
}
