import type { Connection } from '../database/database.js';
import type { Staged } from './stage.js';

/** Rows of a table, its parts together, as the planner last counted them. */
async function rowsOf(connection: Connection, table: string): Promise<number> {
  const [row] = await connection.query<{ rows: number }>(
    `select sum(greatest(c.reltuples, 0))::float8 as rows from pg_class c
      where c.oid = $1::regclass
        or c.oid in (select inhrelid from pg_inherits where inhparent = $1::regclass)`,
    [table],
  );
  return row?.rows ?? 0;
}

/**
 * Runs the comparison of staged facts with what stands. The planner is kept from merging by an index that
 * holds but the first columns of a key, which takes all points of a series for one; and where much of the
 * table is stated anew, from looking up row after row.
 *
 * @param many rows from which it matters
 */
export async function planned<T>(
  connection: Connection,
  { table, rows }: Staged,
  many: number,
  work: () => Promise<T>,
): Promise<T> {
  if (rows < many) return work();
  const isMuch = rows * 4 > (await rowsOf(connection, table.name));
  await connection.script(
    `set local enable_mergejoin = off; set local work_mem = '32MB';
    set local enable_nestloop = ${isMuch ? 'off' : 'on'}`,
  );
  const result = await work();
  await connection.script(
    'set local enable_mergejoin to default; set local work_mem to default; set local enable_nestloop to default',
  );
  return result;
}
