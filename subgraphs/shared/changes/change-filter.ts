import { sql, type RawBuilder } from 'kysely';
import type { ReleasedTable } from '../imports/released-table.js';
import type { ChangeSource } from './asked-changes.js';
import type { ChangeFilter } from './change-row.js';
import { numberOf, otherSide, type Side } from './side.js';

const holdsCodes = (column: string) => /(^|_)codes?$/.test(column);

/** Columns that hold codes of areas or organisations: one, or several with blanks between them. */
export function codeColumns(table: ReleasedTable): readonly string[] {
  return [...table.key, ...table.content].filter(holdsCodes);
}

/** Tables of a sector that can hold what is asked for at all; every indicator is named after its own sector. */
export function tablesThatMayPass(
  { schema, tables }: ChangeSource,
  { areas, indicators }: ChangeFilter,
): readonly ReleasedTable[] {
  const isOfSector = indicators?.some((id) => id.startsWith(`${schema}.`)) ?? true;
  return tables.filter((table) => {
    const hasCodes = areas === null || codeColumns(table).length > 0;
    const hasIndicators = indicators === null || table.key.includes('indicator_id');
    return isOfSector && hasCodes && hasIndicators;
  });
}

/** Whether one of these columns names one of the areas. */
function names(alias: string, columns: readonly string[], areas: readonly string[]) {
  const named = columns.map((name) => {
    const column = sql.ref(`${alias}.${name}`);
    return name.endsWith('codes')
      ? sql`string_to_array(${column}, ' ') && ${areas}::text[]`
      : sql`${column} = any(${areas}::text[])`;
  });
  return sql`(${sql.join(named, sql` or `)})`;
}

/** Whether a change is about one of the areas by either of its sides, which differ in their content alone. */
function isAbout(
  schema: string,
  table: ReleasedTable,
  side: Side,
  areas: readonly string[],
): RawBuilder<unknown> {
  const here = names('r', codeColumns(table), areas);
  const content = table.content.filter(holdsCodes);
  if (content.length === 0) return here;
  // An offset has the other side looked up by its key; the planner would rather read the whole table once.
  const sameKey = table.key.map((name) => sql`${sql.ref(`s.${name}`)} = ${sql.ref(`r.${name}`)}`);
  return sql`(${here} or exists (select from ${sql.id(schema, table.name)} s
    where ${sql.join(sameKey, sql` and `)} and ${numberOf('s', otherSide(side))} = ${numberOf('r', side)}
      and ${names('s', content, areas)} offset 0))`;
}

/** Whether the row `r` on one side of a table belongs to a change that is asked for; `i` is an indicator that is. */
export function passes(
  schema: string,
  table: ReleasedTable,
  side: Side,
  { areas, indicators }: ChangeFilter,
): RawBuilder<unknown> {
  const conditions = [sql`true`];
  if (areas !== null) conditions.push(isAbout(schema, table, side, areas));
  if (indicators !== null) conditions.push(sql`r.indicator_id = i.id collate "C"`);
  return sql.join(conditions, sql` and `);
}
