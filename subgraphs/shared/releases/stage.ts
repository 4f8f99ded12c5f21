import type { Connection } from '../database/database.js';
import { StartError } from '../errors.js';
import { stagedColumns, type ReleasedTable } from '../imports/released-table.js';
import { parsePeriod, periodBounds } from '../periods/period.js';

/** Facts loaded into a temporary table, beside the table they are meant for. */
export interface Staged {
  /** The temporary table. */
  readonly name: string;
  readonly rows: number;
  /** Expressions over the staged row `s`, by target column; an absent text is '' where null is not allowed. */
  readonly expressions: ReadonlyMap<string, string>;
}

async function textColumnsThatCannotBeNull(
  connection: Connection,
  table: ReleasedTable,
): Promise<ReadonlySet<string>> {
  const rows = await connection.query<{ attname: string }>(
    `select attname::text from pg_attribute
      where attrelid = $1::regclass and attnotnull and atttypid = 'text'::regtype and attnum > 0`,
    [table.name],
  );
  return new Set(rows.map((row) => row.attname));
}

/** Enters the bounds of periods not met before, so that the rule of codes stands in one place only. */
async function enterPeriods(connection: Connection, stageName: string): Promise<void> {
  const codes = await connection.query<{ period: string }>(
    `select distinct s.period from ${stageName} s
      where not exists (select from period p where p.period = s.period)`,
  );
  const bounds = codes.map(({ period }) => ({ period, ...periodBounds(parsePeriod(period)) }));
  await connection.query(
    `insert into period (period, valid_from, valid_to)
      select * from unnest($1::text[], $2::date[], $3::date[])`,
    [bounds.map((b) => b.period), bounds.map((b) => b.from), bounds.map((b) => b.to)],
  );
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

/** Loads CSV text (header: the table's staged columns) into a temporary table of the same types. */
export async function stage(
  connection: Connection,
  table: ReleasedTable,
  csv: AsyncIterable<string>,
): Promise<Staged> {
  const name = `stage_${table.name}`;
  const columns = stagedColumns(table);
  await connection.query(
    `create temp table ${name} as select ${columns.join(', ')} from ${table.name} with no data`,
  );
  const rows = await connection.copyCsv({ schema: 'pg_temp', table: name, columns }, csv);
  await connection.query(`analyze ${name}`);
  await refuseContradictions(connection, table, name);
  if (table.validity === 'period') await enterPeriods(connection, name);
  const required = await textColumnsThatCannotBeNull(connection, table);
  const expressions = new Map(
    columns.map((column) => [
      column,
      required.has(column) ? `coalesce(s.${column}, '')` : `s.${column}`,
    ]),
  );
  return { name, rows, expressions };
}
