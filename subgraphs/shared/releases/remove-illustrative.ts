import type { Connection, Database } from '../database/database.js';
import type { ReleasedTable } from '../imports/released-table.js';
import { inRelease } from './in-release.js';

/** Ends again, or opens again, what a removed release had ended: each row stands until the next revision. */
async function mendEnds(
  connection: Connection,
  { name, key }: ReleasedTable,
  removed: readonly number[],
): Promise<void> {
  const same = key.map((column) => `n.${column} = t.${column}`).join(' and ');
  await connection.query(
    `update ${name} t set release_to = (
        select min(n.release_from) from ${name} n where ${same} and n.revision > t.revision)
      where t.release_to = any($1::int[])`,
    [removed],
  );
}

/**
 * Removes every illustrative release with all that it stated, as though it had never been loaded.
 * Switching them on again loads them anew.
 *
 * @returns ids of the datasets removed
 */
export async function removeIllustrative(
  database: Database,
  schema: string,
  tables: readonly ReleasedTable[],
): Promise<readonly string[]> {
  return inRelease(database, schema, async (connection) => {
    const found = await connection.query<{ release_id: number; dataset_id: string }>(
      `select release_id, dataset_id from release where kind = 'ILLUSTRATIVE' order by dataset_id`,
    );
    if (found.length === 0) return [];
    const removed = found.map((row) => row.release_id);
    for (const table of tables) {
      await connection.query(`delete from ${table.name} where release_from = any($1::int[])`, [
        removed,
      ]);
      await mendEnds(connection, table, removed);
    }
    await connection.query('delete from release where release_id = any($1::int[])', [removed]);
    return [...new Set(found.map((row) => row.dataset_id))];
  });
}
