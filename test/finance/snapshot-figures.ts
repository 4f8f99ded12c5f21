import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finance } from '../../subgraphs/finance/subgraph.js';
import {
  readReleases,
  releaseFolder,
  snapshotFolder,
} from '../../subgraphs/shared/snapshot/snapshot-files.js';

/** A figure of the committed snapshot. */
export interface SnapshotFigure {
  readonly indicator_id: string;
  readonly area_code: string;
  readonly period: string;
  readonly value: string;
  readonly marker: string;
  readonly statuses: string;
  readonly row_key: string;
}

/** The figures of one release of the committed snapshot. */
export function snapshotFigures(datasetId: string, edition: string): SnapshotFigure[] {
  const folder = snapshotFolder(finance.folder);
  const note = readReleases(folder).find(
    (release) => release.dataset_id === datasetId && release.edition === edition,
  );
  if (!note) throw new Error(`the snapshot has no ${datasetId} of ${edition}`);
  const file = join(folder, releaseFolder(note), 'observation.csv');
  return parse<SnapshotFigure>(readFileSync(file, 'utf8'), { columns: true });
}

/** Sum of decimals in hundredths, exactly. */
export function sumOf(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + Math.round(Number(value) * 100), 0) / 100;
}
