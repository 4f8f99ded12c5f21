import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Connection, Session } from '../../database/database.js';
import { codeOf } from '../../database/error-details.js';
import { enterPeriodCodes } from '../../releases/enter-periods.js';
import { enterRelease } from '../../releases/in-release.js';
import { insertNote, noteChanges, reserveNumber } from '../../releases/release-facts.js';
import { countReading } from '../readers/count-reading.js';
import { readBytes } from '../readers/source-bytes.js';
import { Intake } from '../intake.js';
import { faultPoint } from './fault-point.js';
import { describeReading, describeRelease } from './import-report.js';
import type { Taker } from './import-target.js';
import { dateNow, noteOf, Undone, type Circumstances } from './make-release.js';
import { nameEdition } from './name-edition.js';
import { countParts, joinPart, makePart, mostParts } from './observation-part.js';
import { loadedColumns, PlainFigures } from './plain-figures.js';
import { refuseOutsideBand } from './refuse-outside-band.js';
import type { StagedFile } from './stage-file.js';

/** Bytes from which a file is worth a part of its own. */
const largeFile = 32 << 20;
/** Bytes sent at once: little enough that the server reads them while the next lines are looked at. */
const sentBytes = 1 << 15;
const uniqueViolation = '23505';

/** What keeps a file from being loaded as it is; it is then imported the usual way. */
class NotPlain extends Error {}

/** The rows to be loaded. */
async function* rowsOf(figures: PlainFigures, { sample, signal }: Circumstances) {
  for await (const piece of readBytes(sample.path)) {
    const rows = figures.take(piece);
    if (rows === undefined) throw new NotPlain();
    signal.throwIfAborted();
    for (let at = 0; at < rows.length; at += sentBytes) yield rows.subarray(at, at + sentBytes);
  }
  const last = figures.end();
  if (last === undefined) throw new NotPlain();
  yield last;
}

/** Whether the figures are of known areas, and nothing is known of their indicators yet. */
async function areNew(connection: Connection, indicators: readonly string[]): Promise<boolean> {
  const known = await connection.query(
    'select 1 from observation where indicator_id = any($1::text[]) limit 1',
    [indicators],
  );
  return known.length === 0;
}

async function areKnown(connection: Connection, areas: readonly string[]): Promise<boolean> {
  const unknown = await connection.query(
    `select 1 from (select unnest($1::text[]) collate "C" except select code from named_area) u limit 1`,
    [areas],
  );
  return unknown.length === 0;
}

/** A part that is filled and has not joined the others. */
interface Loaded {
  readonly part: string;
  readonly file: StagedFile;
  /** Codes of its periods. */
  readonly periods: readonly string[];
}

async function load(
  connection: Connection,
  { name: schema, dataset }: Taker,
  circumstances: Circumstances,
  releaseId: number,
): Promise<Loaded> {
  const started = performance.now();
  const { progress } = circumstances.telling;
  const figures = new PlainFigures(schema);
  const part = await makePart(connection, releaseId);
  const target = { schema, table: part, columns: loadedColumns };
  progress.start(`Reading ${dataset.title}`);
  const { result: facts } = await countReading(
    () => connection.copyBinary(target, rowsOf(figures, circumstances)),
    { advance: (bytes) => progress.advance(bytes, figures.linesSinceAsked()) },
  ).finally(() => progress.done());
  if (!(await areNew(connection, [...figures.indicators]))) throw new NotPlain();
  if (!(await areKnown(connection, [...figures.areas]))) throw new NotPlain();
  await enterPeriodCodes(connection, figures.periods);
  const file = {
    staged: [],
    facts,
    rowsRead: figures.lines,
    intake: new Intake(),
    repeated: 0,
    setApart: [],
    unusedColumns: [],
    seconds: (performance.now() - started) / 1000,
    hash: circumstances.sample.sha256,
    drop: () => Promise.resolve(),
  };
  return { part, file, periods: figures.periods };
}

async function release(
  connection: Connection,
  taker: Taker,
  circumstances: Circumstances,
): Promise<void> {
  const { dataset, name: schema } = taker;
  const { sample, request, telling, signal } = circumstances;
  await enterRelease(connection, schema);
  const [indicator = ''] = sample.lines[1]?.split(',') ?? [];
  if (!(await areNew(connection, [indicator]))) throw new NotPlain();
  if ((await countParts(connection)) >= mostParts) throw new NotPlain();
  const releaseId = await reserveNumber(connection);
  telling.say(`${dataset.id} into ${schema}, from ${basename(sample.path)}`);
  const { part, file, periods } = await load(connection, taker, circumstances, releaseId);
  for (const line of describeReading(file)) telling.say(line);
  const acceptedReason = await refuseOutsideBand(connection, taker, file, request, telling.say);
  const edition = await nameEdition(connection, dataset, sample, request, { schema, periods });
  const note = noteOf(dataset, edition, { file, acceptedReason });
  await insertNote(connection, note, releaseId);
  signal.throwIfAborted();
  await joinPart(connection, part, releaseId);
  const nothing = { revised: 0, withdrawn: 0 };
  const change = { table: 'observation', read: file.facts, added: file.facts, ...nothing };
  const released = { releaseId, changes: [change] };
  await noteChanges(connection, released);
  const ids = new Set([dataset.id]);
  const modelled = await taker.releaseModelled(connection, ids, note.recorded_at);
  for (const line of describeRelease(edition.edition, schema, released, [], modelled))
    telling.say(line);
  faultPoint('after-stage');
  if (request.dryRun) throw new Undone(true);
  await dateNow(connection, { schema, released, modelled });
  signal.throwIfAborted();
  faultPoint('before-commit');
}

/**
 * Imports a large file of plain, new figures in one pass: it is loaded into a part of its own with no index
 * in the way, indexed once, and joined to the others, all in one transaction. On PostgreSQL only, where
 * readers go on meanwhile.
 *
 * @param from bytes from which a file is large
 * @returns false where the file is not of that kind; nothing is changed then, and it is to be imported the
 *   usual way
 */
export async function importInBulk(
  session: Session,
  taker: Taker,
  circumstances: Circumstances,
  from = largeFile,
): Promise<boolean> {
  const { sample, request, telling } = circumstances;
  const { plainFigures, scope } = taker.dataset;
  if (taker.database.engine !== 'postgresql' || !plainFigures || scope !== 'periods') return false;
  if (sample.kind !== 'csv' || (await stat(sample.path)).size < from) return false;
  try {
    await session.transaction((connection) => release(connection, taker, circumstances));
  } catch (error) {
    const isFallback = error instanceof NotPlain || codeOf(error) === uniqueViolation;
    if (isFallback) return false;
    if (!(error instanceof Undone)) throw error;
  }
  telling.say(request.dryRun ? 'dry run: nothing was changed' : 'imported');
  if (!request.dryRun) faultPoint('after-commit');
  return true;
}
