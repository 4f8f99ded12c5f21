import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindOfReleases, type FileSample, type PublishedDataset } from '../imports/dataset.js';
import { editionOf, findDataset } from '../imports/find-dataset.js';
import { Intake } from '../imports/intake.js';
import { countReading } from '../imports/readers/count-reading.js';
import type { ReleasedTable } from '../imports/released-table.js';
import { releaseMoment } from '../periods/london-time.js';
import { collectFacts, contentHash, type FactCsv } from '../releases/fact-csv.js';
import type { ReleaseNote } from '../releases/release-note.js';
import { formatReleases, releaseFolder } from './snapshot-files.js';

/** One published file turned into the facts of a release. */
export interface Reading {
  readonly dataset: PublishedDataset;
  readonly note: ReleaseNote;
  readonly files: readonly FactCsv[];
  readonly intake: Intake;
}

/** Reads one file whole; undefined when it is of none of the datasets. */
export async function readPublished(
  datasets: readonly PublishedDataset[],
  tables: readonly ReleasedTable[],
  sample: FileSample,
): Promise<Reading | undefined> {
  const dataset = findDataset(datasets, sample);
  if (!dataset) return undefined;
  const edition = editionOf(dataset, sample);
  const intake = new Intake();
  const { count, result: files } = await countReading(() =>
    collectFacts(tables, dataset.parse(sample, intake)),
  );
  intake.accepted = files.reduce((sum, file) => sum + file.rows, 0);
  const note: ReleaseNote = {
    dataset_id: dataset.id,
    edition: edition.edition,
    title: dataset.title,
    publisher: dataset.publisher,
    released_on: edition.releasedOn,
    recorded_at: releaseMoment(edition.releasedOn ?? edition.importedOn),
    source_url: dataset.sourceUrl,
    sha256: sample.sha256,
    file_nature: edition.nature,
    licence_id: dataset.licence,
    kind: kindOfReleases(dataset),
    content_sha256: contentHash(files),
    rows_read: count.rows,
  };
  return { dataset, note, files, intake };
}

/**
 * The order of releases: by the moment they became known; of the same moment by dataset, then in the
 * publisher's order of editions.
 */
export function inReleaseOrder(readings: readonly Reading[]): readonly Reading[] {
  const place = ({ dataset, note }: Reading) =>
    dataset.editions.findIndex(({ sha256 }) => sha256 === note.sha256);
  return [...readings].sort(
    (a, b) =>
      compareText(a.note.recorded_at, b.note.recorded_at) ||
      compareText(a.note.dataset_id, b.note.dataset_id) ||
      place(a) - place(b),
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Writes a snapshot anew: what the folder held before is gone, what is written is the same every time. */
export async function writeSnapshot(folder: string, readings: readonly Reading[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const ordered = inReleaseOrder(readings);
  await writeFile(join(folder, 'releases.csv'), formatReleases(ordered.map(({ note }) => note)));
  for (const { note, files } of ordered) {
    const target = join(folder, releaseFolder(note));
    await mkdir(target, { recursive: true });
    for (const { table, text } of files) await writeFile(join(target, `${table.name}.csv`), text);
  }
}
