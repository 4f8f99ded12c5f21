import type { Connection, CopyTarget } from '../database/database.js';
import { StartError } from '../errors.js';
import { stagedColumns, type ReleasedTable } from '../imports/released-table.js';

/** Facts in a temporary table, beside the table they are meant for. */
export interface Staged {
  readonly table: ReleasedTable;
  /** The temporary table. It has the staged columns of `table`, and `sourceColumn`. */
  readonly name: string;
  readonly rows: number;
}

/** Column of a staged row that says where in the file it stood. */
export const sourceColumn = 'stage_source';

/** A temporary table that is ready to be filled. */
export interface Stage {
  readonly table: ReleasedTable;
  readonly name: string;
  /** What a bulk load fills: the staged columns and, last, the source. */
  readonly target: CopyTarget;
}

/**
 * Makes a temporary table of the same types as `table`, without its rules.
 *
 * @param place the table's name with its schema, where the search path does not find it
 */
export async function createStage(
  connection: Connection,
  table: ReleasedTable,
  { place = table.name, name = `stage_${table.name}` } = {},
): Promise<Stage> {
  const columns = stagedColumns(table);
  await connection.query(
    `create temp table ${name} as
      select ${columns.join(', ')}, null::text as ${sourceColumn} from ${place} with no data`,
  );
  const required = await connection.query<{ attname: string }>(
    `select attname::text from pg_attribute
      where attrelid = $1::regclass and attnotnull and atttypid = 'text'::regtype
        and attname = any($2::text[])`,
    [place, columns],
  );
  const notNull = required.map(({ attname }) => attname);
  const target = { schema: 'pg_temp', table: name, columns: [...columns, sourceColumn], notNull };
  return { table, name, target };
}

async function refuseContradictions(
  connection: Connection,
  table: ReleasedTable,
  stageName: string,
): Promise<void> {
  const key = table.key.join(', ');
  const [twice] = await connection.query(
    `select ${key}, count(*)::int as times from ${stageName} group by ${key} having count(*) > 1 limit 1`,
  );
  if (twice) {
    throw new StartError(`${table.name}: ${JSON.stringify(twice)} is stated more than once.`);
  }
}

/** Loads CSV text (header: the table's staged columns) that states each fact once. */
export async function stage(
  connection: Connection,
  table: ReleasedTable,
  csv: AsyncIterable<string>,
): Promise<Staged> {
  const { name, target } = await createStage(connection, table);
  const rows = await connection.copyCsv({ ...target, columns: stagedColumns(table) }, csv);
  await connection.query(`analyze ${name}`);
  await refuseContradictions(connection, table, name);
  return { table, name, rows };
}
