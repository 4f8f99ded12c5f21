import type { Connection, Database } from '../database/database.js';
import { releaseChannel } from './release-clock.js';

/**
 * Turns a transaction to one schema, and keeps out every other release of that schema until it ends: the
 * order of release numbers is that of commits.
 */
export async function enterRelease(connection: Connection, schema: string): Promise<void> {
  await connection.query(`set local search_path to ${schema}, pg_temp`);
  await connection.query('select pg_advisory_xact_lock(hashtext($1))', [`release ${schema}`]);
  await connection.query('select pg_notify($1, $2)', [releaseChannel, schema]);
}

/** Runs one release in a transaction that no other process of the same schema can cross. */
export async function inRelease<T>(
  database: Database,
  schema: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return database.transaction(async (connection) => {
    await enterRelease(connection, schema);
    return work(connection);
  });
}
