import type { Connection, Database } from '../database/database.js';
import { StartError } from '../errors.js';
import type { ReleasedTable } from '../imports/released-table.js';
import type { PublishedDataset } from '../imports/dataset.js';
import { contentHashOf } from '../releases/fact-csv.js';
import { inRelease } from '../releases/in-release.js';
import { releaseFacts } from '../releases/release-facts.js';
import type { ReleaseNote } from '../releases/release-note.js';
import { reachOf, releasesHeld } from './reach.js';
import { readReleases, releaseSources } from './snapshot-files.js';

/** What loading needs to know of a subgraph. */
export interface SnapshotTarget {
  /** SQL schema. */
  readonly schema: string;
  readonly tables: readonly ReleasedTable[];
  readonly published: readonly PublishedDataset[];
  /** Folder of the snapshot. */
  readonly snapshot: string;
  /** Whether illustrative releases are loaded. */
  readonly illustrative: boolean;
}

/** Called after each group of releases that became known at one moment, within their transaction. */
export type AfterReleases = (
  connection: Connection,
  datasetIds: ReadonlySet<string>,
  recordedAt: string,
) => Promise<unknown>;

type Say = (line: string) => void;

async function loadRelease(
  connection: Connection,
  target: SnapshotTarget,
  note: ReleaseNote,
  snapshot: readonly ReleaseNote[],
): Promise<boolean> {
  const dataset = target.published.find(({ id }) => id === note.dataset_id);
  if (!dataset) throw new StartError(`The snapshot holds ${note.dataset_id}, which is no dataset.`);
  const held = await releasesHeld(connection, note.dataset_id);
  const reach = reachOf(note, dataset.scope, held, snapshot);
  if (reach === 'none') return false;
  const sources = releaseSources(target.snapshot, note, target.tables);
  if ((await contentHashOf(sources)) !== note.content_sha256) {
    throw new StartError(
      `The snapshot is broken: the files of ${note.dataset_id} (${note.edition}) are not those that releases.csv lists; restore them from the repository.`,
    );
  }
  await releaseFacts(connection, note, reach, sources);
  return true;
}

/** Releases that became known at one moment, in their order. */
function inGroups(notes: readonly ReleaseNote[]): readonly (readonly ReleaseNote[])[] {
  const groups: ReleaseNote[][] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last?.[0]?.recorded_at === note.recorded_at) last.push(note);
    else groups.push([note]);
  }
  return groups;
}

async function notesToLoad(database: Database, target: SnapshotTarget, all: readonly ReleaseNote[]) {
  return database.connection(async (connection) => {
    const held = await releasesHeld(connection, undefined, target.schema);
    return all.filter((note) => {
      const ofDataset = held.filter(({ dataset_id }) => dataset_id === note.dataset_id);
      const dataset = target.published.find(({ id }) => id === note.dataset_id);
      return reachOf(note, dataset?.scope ?? 'whole', ofDataset, all) !== 'none';
    });
  });
}

/**
 * Loads the releases of the snapshot that the database does not hold yet, in their order; those that
 * became known at one moment, and what is modelled from them, in one transaction.
 */
export async function loadSnapshot(
  database: Database,
  target: SnapshotTarget,
  afterReleases: AfterReleases,
  report: Say,
): Promise<void> {
  const all = readReleases(target.snapshot).filter(
    (note) => target.illustrative || note.kind !== 'ILLUSTRATIVE',
  );
  const missing = await notesToLoad(database, target, all);
  let place = 0;
  for (const group of inGroups(missing)) {
    await inRelease(database, target.schema, async (connection) => {
      const loaded = new Set<string>();
      for (const note of group) {
        place += 1;
        report(`${target.schema}: release ${String(place)} of ${String(missing.length)}, ${note.title}`);
        // Another process may have loaded it while this one waited for the lock.
        if (await loadRelease(connection, target, note, all)) loaded.add(note.dataset_id);
      }
      await afterReleases(connection, loaded, group[0]?.recorded_at ?? '');
    });
  }
  if (missing.length > 0) await database.connection((connection) => connection.query('analyze'));
}
