import type { Database } from '../database/database.js';
import { StartError } from '../errors.js';
import type { ReleasedTable } from '../imports/released-table.js';
import type { PublishedDataset } from '../imports/dataset.js';
import { contentHashOf } from '../releases/fact-csv.js';
import { inRelease } from '../releases/in-release.js';
import { releaseFacts } from '../releases/release-facts.js';
import type { ReleaseNote } from '../releases/release-note.js';
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

/** Called after each group of releases that became known at one moment. */
export type AfterReleases = (datasetIds: ReadonlySet<string>, recordedAt: string) => Promise<void>;

async function releasesKnown(database: Database, schema: string): Promise<Map<string, string>> {
  const rows = await database.connection((connection) =>
    connection.query<{ dataset_id: string; edition: string; content_sha256: string }>(
      `select dataset_id, edition, content_sha256 from ${schema}.release`,
    ),
  );
  return new Map(rows.map((row) => [`${row.dataset_id} ${row.edition}`, row.content_sha256]));
}

function isNew(note: ReleaseNote, known: ReadonlyMap<string, string>): boolean {
  const loaded = known.get(`${note.dataset_id} ${note.edition}`);
  if (loaded !== undefined && loaded !== note.content_sha256) {
    throw new StartError(
      `The snapshot says something else of ${note.dataset_id} (${note.edition}) than the database holds; start with an empty DATA_DIR or database.`,
    );
  }
  return loaded === undefined;
}

async function loadRelease(database: Database, target: SnapshotTarget, note: ReleaseNote) {
  const sources = releaseSources(target.snapshot, note, target.tables);
  if ((await contentHashOf(sources)) !== note.content_sha256) {
    throw new StartError(
      `The snapshot is broken: the files of ${note.dataset_id} (${note.edition}) are not those that releases.csv lists; restore them from the repository.`,
    );
  }
  const dataset = target.published.find(({ id }) => id === note.dataset_id);
  if (!dataset) throw new StartError(`The snapshot holds ${note.dataset_id}, which is no dataset.`);
  await inRelease(database, target.schema, async (connection) => {
    // Another process may have loaded it while this one waited for the lock.
    const [there] = await connection.query(
      'select from release where dataset_id = $1 and edition = $2',
      [note.dataset_id, note.edition],
    );
    if (!there) await releaseFacts(connection, note, dataset.scope, sources);
  });
}

/** Loads the releases of the snapshot that the database does not hold yet, in their order. */
export async function loadSnapshot(
  database: Database,
  target: SnapshotTarget,
  afterReleases: AfterReleases,
  report: (line: string) => void,
): Promise<void> {
  const known = await releasesKnown(database, target.schema);
  const notes = readReleases(target.snapshot)
    .filter((note) => target.illustrative || note.kind !== 'ILLUSTRATIVE')
    .filter((note) => isNew(note, known));
  let group = new Set<string>();
  for (const [index, note] of notes.entries()) {
    report(`${target.schema}: release ${String(index + 1)} of ${String(notes.length)}, ${note.title}`);
    await loadRelease(database, target, note);
    group.add(note.dataset_id);
    if (notes[index + 1]?.recorded_at !== note.recorded_at) {
      await afterReleases(group, note.recorded_at);
      group = new Set();
    }
  }
  if (notes.length > 0) await database.connection((connection) => connection.query('analyze'));
}
