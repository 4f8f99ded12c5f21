import { sql, type RawBuilder } from 'kysely';
import { stagedColumns, type ReleasedTable } from '../imports/released-table.js';
import type { AskedChanges } from './asked-changes.js';
import { passes } from './change-filter.js';
import { indexedKey, rangesLeft, sortedBy } from './ranges-left.js';
import { numberOf, type Side } from './side.js';

const text = (name: string) => sql`${sql.ref(`r.${name}`)}::text`;

function statedRow(table: ReleasedTable): RawBuilder<unknown> {
  const pairs = stagedColumns(table).map((name) => sql`${sql.lit(name)}, ${text(name)}`);
  return sql`jsonb_build_object(${sql.join(pairs)})`;
}

/**
 * The first rows of a range in the order of an index, with those that are like the last of them in all that the
 * index is ordered by. So there is nothing to sort that grows with a release, whatever the planner takes it
 * for; and of each indicator asked for no more is read than may be told. Areas are looked for among all
 * rows of a range, or all of the areas, whichever are fewer by the planner's guess.
 */
function firstRows(
  schema: string,
  table: ReleasedTable,
  side: Side,
  { filter, limit }: AskedChanges,
  range: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const order = [numberOf('r', side), ...indexedKey(table).map(sortedBy)];
  const rows = sql`(select * from ${sql.id(schema, table.name)} r
    where ${range} and ${passes(schema, table, side, filter)}
    order by ${sql.join(order)} fetch first ${limit} rows with ties) r`;
  if (filter.indicators === null) return rows;
  return sql`unnest(${[...new Set(filter.indicators)]}::text[]) as i (id), lateral ${rows}`;
}

/**
 * One side of what releases changed in one table, in statements that each give the first rows of a range. Nothing
 * else is looked up for a row, so that as much is read as is told.
 */
export function listSide(
  schema: string,
  table: ReleasedTable,
  side: Side,
  asked: AskedChanges,
): readonly RawBuilder<unknown>[] {
  const number = numberOf('r', side);
  const order = [number, ...table.key.map(sortedBy)];
  return rangesLeft(table, side, asked).map(
    (
      range,
    ) => sql`(select ${number} as release, ${sql.lit(asked.tables.indexOf(table))}::int as place,
      ${sql.lit(table.name)}::text as "table", ${sql.lit(side)}::text as side,
      array[${sql.join(table.key.map(text))}] as key, ${statedRow(table)} as stated
    from (select r.* from ${firstRows(schema, table, side, asked, range)}
      order by ${sql.join(order)} limit ${asked.limit}) r)`,
  );
}
