import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { council } from '../../subgraphs/council/subgraph.js';
import {
  readReleases,
  releaseFolder,
  snapshotFolder,
} from '../../subgraphs/shared/snapshot/snapshot-files.js';

/** A row of a file of the shipped snapshot, by column. */
export type SnapshotRow = Readonly<Record<string, string>>;

const folder = snapshotFolder(council.folder);

const read = new Map<string, SnapshotRow[]>();

function readRows(file: string): SnapshotRow[] {
  const rows = read.get(file) ?? parse<SnapshotRow>(readFileSync(file, 'utf8'), { columns: true });
  read.set(file, rows);
  return rows;
}

/** The rows that the shipped releases of a dataset state for a table. */
export function shippedRows(datasetId: string, table: string): SnapshotRow[] {
  const notes = readReleases(folder).filter(({ dataset_id: id }) => id === datasetId);
  if (notes.length === 0) throw new Error(`the snapshot holds no release of ${datasetId}`);
  return notes.flatMap((note) => readRows(join(folder, releaseFolder(note), `${table}.csv`)));
}

/** The headline figures of an indicator in a dataset, in the order of areas. */
export function shippedFigures(
  datasetId: string,
  indicator: string,
  period: string,
): SnapshotRow[] {
  return shippedRows(datasetId, 'observation').filter(
    (row) =>
      row['indicator_id'] === `council.${indicator}` &&
      row['period'] === period &&
      row['breakdown'] === '',
  );
}
