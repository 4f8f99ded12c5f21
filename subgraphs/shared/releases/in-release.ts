import type { Connection, Database } from '../database/database.js';

/** Runs one release in a transaction that no other process of the same schema can cross. */
export async function inRelease<T>(
  database: Database,
  schema: string,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return database.transaction(async (connection) => {
    await connection.query(`set local search_path to ${schema}, pg_temp`);
    await connection.query('select pg_advisory_xact_lock(hashtext($1))', [`release ${schema}`]);
    return work(connection);
  });
}
