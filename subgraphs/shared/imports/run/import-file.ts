import { basename } from 'node:path';
import type { Database, Session } from '../../database/database.js';
import { isLostConnection } from '../../database/error-details.js';
import { SourceError } from '../readers/source-error.js';
import type { FileSample } from '../dataset.js';
import { withDatasetLock } from './dataset-lock.js';
import { faultPoint } from './fault-point.js';
import { findTakers } from './find-takers.js';
import { importInBulk } from './import-in-bulk.js';
import { describeReading } from './import-report.js';
import type { ImportRequest, ImportTelling } from './import-request.js';
import type { ImportTarget, Taker } from './import-target.js';
import { makeRelease, type ReadyFile } from './make-release.js';
import { refuseOutsideBand } from './refuse-outside-band.js';
import { stageFile } from './stage-file.js';

interface Run {
  readonly sample: FileSample;
  readonly request: ImportRequest;
  readonly telling: ImportTelling;
  readonly signal: AbortSignal;
}

interface Known {
  readonly release_id: number;
  readonly edition: string;
  readonly recorded_at: string;
}

/** The release that a file made in a subgraph before. */
async function releasedBefore(session: Session, { name, dataset }: Taker, { sample }: Run) {
  const [row] = await session.step((connection) =>
    connection.query<Known>(
      `select release_id, edition, recorded_at from ${name}.release
        where dataset_id = $1 and sha256 = $2 order by release_id desc limit 1`,
      [dataset.id, sample.sha256],
    ),
  );
  return row;
}

/** Reads the file for one subgraph, and refuses it where it lies outside its band without a reason. */
async function ready(session: Session, taker: Taker, run: Run): Promise<ReadyFile> {
  const { sample, request, telling, signal } = run;
  const { progress, say } = telling;
  const recognised = taker.dataset.recognises(sample);
  say(`${taker.dataset.id} into ${taker.name}, from ${basename(sample.path)}`);
  progress.start(`Reading ${basename(sample.path)}`);
  const file = await stageFile(session, taker, sample, { progress, signal }).finally(() =>
    progress.done(),
  );
  try {
    if (!recognised) {
      throw new SourceError({
        file: sample.path,
        problem: `the file does not look like ${taker.dataset.id}`,
        expected: 'the layout in which its publisher issues it',
      });
    }
    for (const line of describeReading(file)) say(line);
    const acceptedReason = await session.step((connection) =>
      refuseOutsideBand(connection, taker, file, request, say),
    );
    return { taker, file, acceptedReason };
  } catch (error) {
    await file.drop().catch(() => undefined);
    throw error;
  }
}

/**
 * Stages the file for every subgraph of one database, and makes the releases in one transaction.
 *
 * @returns those that have a new release now
 */
async function importInto(
  session: Session,
  takers: readonly Taker[],
  run: Run,
): Promise<readonly Taker[]> {
  const { telling, request } = run;
  const files: ReadyFile[] = [];
  try {
    for (const taker of takers) {
      const known = await releasedBefore(session, taker, run);
      if (known) {
        const release = `release ${String(known.release_id)} (${known.edition})`;
        telling.say(
          `${taker.dataset.id} into ${taker.name}: already imported as ${release} on ${known.recorded_at.slice(0, 10)}; 0 rows`,
        );
      } else if (takers.length === 1 && (await importInBulk(session, taker, run))) {
        return [taker];
      } else files.push(await ready(session, taker, run));
    }
    if (files.length === 0) return [];
    faultPoint('after-stage');
    run.signal.throwIfAborted();
    const released = await makeRelease(session, files, run);
    if (!released || request.dryRun) return [];
    faultPoint('after-commit');
    return files.map(({ taker }) => taker);
  } finally {
    for (const { file } of files) await file.drop().catch(() => undefined);
  }
}

async function inDatabase(
  database: Database,
  takers: readonly Taker[],
  run: Run,
): Promise<readonly Taker[]> {
  const { request, telling, signal } = run;
  const dataset = takers[0]?.dataset.id ?? '';
  const meeting = {
    wait: request.wait ?? true,
    onWait: () => telling.say(`${dataset}: waiting for another import of it to end`),
    signal,
  };
  return database.session((session) =>
    withDatasetLock(database, session, dataset, meeting, () => importInto(session, takers, run)),
  );
}

/** Tries again, once, where the database restarted or the connection broke: nothing is half done then. */
async function onceAgain<T>(work: () => Promise<T>, { telling, signal }: Run): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isLostConnection(error) || signal.aborted) throw error;
    telling.say('the connection to the database broke and nothing was changed; trying once more');
    return work();
  }
}

/**
 * Imports one file as a release into every subgraph that keeps its dataset: reads, checks and stages it,
 * reports what it would change, and makes the change in one transaction together with all that is modelled
 * from it. A file that is in already changes nothing.
 *
 * @throws SourceError or StartError where nothing was imported; the message says why and what to do
 */
export async function importFile(
  targets: readonly ImportTarget[],
  sample: FileSample,
  request: ImportRequest,
  telling: ImportTelling,
  signal: AbortSignal,
): Promise<void> {
  if (request.sha256 !== undefined && request.sha256.toLowerCase() !== sample.sha256) {
    throw new SourceError({
      file: sample.path,
      problem: 'the file is not the one meant',
      expected: `SHA-256 ${request.sha256}`,
      found: sample.sha256,
    });
  }
  const takers = findTakers(targets, sample, request.dataset);
  const run: Run = { sample, request, telling, signal };
  const byDatabase = new Map<Database, Taker[]>();
  for (const taker of takers) {
    byDatabase.set(taker.database, [...(byDatabase.get(taker.database) ?? []), taker]);
  }
  for (const [database, own] of byDatabase) {
    const released = await onceAgain(() => inDatabase(database, own, run), run);
    // Told when the session is over: whoever hears of it reads from the same database.
    for (const taker of released) await taker.onReleased();
  }
}
