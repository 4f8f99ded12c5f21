import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { health } from '../../subgraphs/health/subgraph.js';
import {
  readReleases,
  releaseFolder,
  snapshotFolder,
} from '../../subgraphs/shared/snapshot/snapshot-files.js';

/** A row of the committed snapshot, by column; an absent value is ''. */
export type SnapshotRow = Readonly<Record<string, string>>;

/** The rows of one table in one release of the committed snapshot. */
export function snapshotRows(datasetId: string, edition: string, table: string): SnapshotRow[] {
  const folder = snapshotFolder(health.folder);
  const note = readReleases(folder).find(
    (release) => release.dataset_id === datasetId && release.edition === edition,
  );
  if (!note) throw new Error(`the snapshot has no ${datasetId} of ${edition}`);
  const file = join(folder, releaseFolder(note), `${table}.csv`);
  return parse<SnapshotRow>(readFileSync(file, 'utf8'), { columns: true });
}

/** Sum of the values of rows. */
export function sumOf(rows: readonly SnapshotRow[]): number {
  return rows.reduce((sum, row) => sum + Number(row.value), 0);
}
