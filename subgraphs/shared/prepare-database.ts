import { fileURLToPath } from 'node:url';
import type { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { releaseModelled } from './releases/release-modelled.js';
import { removeIllustrative } from './releases/remove-illustrative.js';
import { loadSnapshot, type AfterReleases } from './snapshot/load-snapshot.js';
import { snapshotFolder } from './snapshot/snapshot-files.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

/** Where the database of a subgraph stands when it has been prepared: nothing is asked of the caller. */
export type Report = (line: string) => void;

/** What a database shall hold. */
export interface PrepareOptions {
  /** Whether made-up records that show the shape of an answer are in it; true unless told. */
  readonly illustrative?: boolean | undefined;
  /** Whether the snapshot is loaded only where there is no release at all; false unless told. */
  readonly onlyIfEmpty?: boolean | undefined;
}

async function holdsReleases(database: Database, schema: string): Promise<boolean> {
  const found = await database.connection((connection) =>
    connection.query(`select 1 from ${schema}.release limit 1`),
  );
  return found.length > 0;
}

/**
 * Brings the database of a subgraph up to date: migrations first, then the releases of the snapshot
 * that it does not hold, then what is modelled from them. Does nothing when all is there. Without
 * illustrative records none is loaded, and those loaded before are removed.
 *
 * @throws StartError when the database is newer than this program, or snapshot and database disagree
 */
export async function prepareDatabase<Tables, Context>(
  database: Database,
  definition: SubgraphDefinition<Tables, Context>,
  report: Report,
  { illustrative = true, onlyIfEmpty = false }: PrepareOptions = {},
): Promise<void> {
  const schema = definition.name;
  await migrate(database, schema, [
    { scope: 'shared', directory: fileURLToPath(new URL('migrations/', import.meta.url)) },
    { scope: schema, directory: fileURLToPath(new URL('migrations/', definition.folder)) },
  ]);
  if (onlyIfEmpty && (await holdsReleases(database, schema))) return;
  const target = {
    schema,
    tables: definition.tables,
    published: definition.published,
    snapshot: snapshotFolder(definition.folder),
    illustrative,
  };
  if (!illustrative) {
    for (const id of await removeIllustrative(database, schema, definition.tables)) {
      report(`${schema}: removed ${id}, which is illustrative`);
    }
  }
  const model: AfterReleases = (connection, released, recordedAt) =>
    releaseModelled(connection, target, definition.modelled, released, recordedAt);
  await loadSnapshot(database, target, model, report);
}
