import type { Connection, Session } from '../../database/database.js';
import { enterRelease } from '../../releases/in-release.js';
import { releaseStaged, type Released } from '../../releases/release-facts.js';
import type { ModelledRelease } from '../../releases/release-modelled.js';
import type { ReleaseNote } from '../../releases/release-note.js';
import {
  kindOfReleases,
  type Edition,
  type FileSample,
  type PublishedDataset,
} from '../dataset.js';
import { faultPoint } from './fault-point.js';
import { changesNothing, describeRelease } from './import-report.js';
import type { ImportRequest, ImportTelling } from './import-request.js';
import type { Taker } from './import-target.js';
import { largestChanges } from './largest-changes.js';
import { nameEdition, periodsOf } from './name-edition.js';
import { countApart, type StagedFile } from './stage-file.js';

/** A staged file that may be released into one subgraph. */
export interface ReadyFile {
  readonly taker: Taker;
  readonly file: StagedFile;
  /** Why it may although it lies outside its band. */
  readonly acceptedReason: string | undefined;
}

/** What surrounds the release of a file. */
export interface Circumstances {
  readonly sample: FileSample;
  readonly request: ImportRequest;
  readonly telling: ImportTelling;
  readonly signal: AbortSignal;
}

/** Ends a transaction without a fault: nothing of it stays. */
export class Undone extends Error {
  constructor(readonly isNews: boolean) {
    super();
  }
}

/** What is recorded of an import beside its facts. */
export function noteOf(
  dataset: PublishedDataset,
  edition: Edition,
  { file, acceptedReason }: Pick<ReadyFile, 'file' | 'acceptedReason'>,
): ReleaseNote {
  return {
    dataset_id: dataset.id,
    edition: edition.edition,
    title: dataset.title,
    publisher: dataset.publisher,
    released_on: edition.releasedOn,
    recorded_at: new Date().toISOString(),
    source_url: dataset.sourceUrl,
    sha256: edition.sha256,
    file_nature: edition.nature,
    licence_id: dataset.licence,
    kind: kindOfReleases(dataset),
    content_sha256: `in the order of the file: ${file.hash}`,
    rows_read: file.rowsRead,
    rows_rejected: file.intake.rejectedCount,
    facts_set_apart: countApart(file),
    accepted_reason: acceptedReason ?? null,
  };
}

/** What one subgraph has taken, within the transaction. */
export interface Made {
  readonly schema: string;
  readonly released: Released;
  readonly modelled: readonly ModelledRelease[];
}

async function releaseInto(
  connection: Connection,
  ready: ReadyFile,
  { sample, request, telling, signal }: Circumstances,
): Promise<Made> {
  const { taker, file } = ready;
  const { dataset, name: schema, tables } = taker;
  await enterRelease(connection, schema);
  const periods = await periodsOf(connection, file.staged);
  const edition = await nameEdition(connection, dataset, sample, request, { schema, periods });
  const note = noteOf(dataset, edition, ready);
  const released = await releaseStaged(connection, note, dataset.scope, file.staged);
  signal.throwIfAborted();
  const largest = await largestChanges(connection, tables, released.releaseId);
  const isSame = changesNothing(released.changes);
  const modelled = isSame
    ? []
    : await taker.releaseModelled(connection, new Set([dataset.id]), note.recorded_at);
  signal.throwIfAborted();
  const lines = describeRelease(edition.edition, schema, released, largest, modelled);
  for (const line of lines) telling.say(line);
  return { schema, released, modelled };
}

/** What is asked as of a moment before the commit must not see the release: it is dated at the last. */
export async function dateNow(
  connection: Connection,
  { schema, released, modelled }: Made,
): Promise<void> {
  const ids = [released, ...modelled].map(({ releaseId }) => releaseId);
  await connection.query(
    `update ${schema}.release set recorded_at = greatest(recorded_at, date_trunc('milliseconds', clock_timestamp()))
      where release_id = any($1::int[])`,
    [ids],
  );
}

/**
 * Makes a release of each staged file, and of all that is modelled from it, in one transaction.
 *
 * @returns whether anything changed: files that state only what stands make no release
 */
export async function makeRelease(
  session: Session,
  files: readonly ReadyFile[],
  circumstances: Circumstances,
): Promise<boolean> {
  const { request, telling } = circumstances;
  const commit = () =>
    session.transaction(async (connection) => {
      const all: Made[] = [];
      for (const file of files) all.push(await releaseInto(connection, file, circumstances));
      const isNews = all.some(({ released }) => !changesNothing(released.changes));
      if (!isNews || request.dryRun) throw new Undone(isNews);
      for (const made of all) await dateNow(connection, made);
      circumstances.signal.throwIfAborted();
      faultPoint('before-commit');
      return isNews;
    });
  const isNews = await commit().catch((error: unknown) => {
    if (error instanceof Undone) return error.isNews;
    throw error;
  });
  if (!isNews) telling.say('already imported: the file states nothing but what stands; 0 rows');
  else if (request.dryRun) telling.say('dry run: nothing was changed');
  else telling.say('imported');
  return isNews;
}
