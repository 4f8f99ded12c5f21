import { sql, type RawBuilder } from 'kysely';
import type { SharedTables } from '../figures/tables.js';
import { stagedColumns, type ReleasedTable } from '../imports/released-table.js';
import type { Released } from '../releases/recorded.js';
import type { ChangeFilter, ChangeRow } from './change-row.js';

const holdsCodes = (column: string) => /(^|_)codes?$/.test(column);

/** Columns that hold codes of areas or organisations: one, or several with blanks between them. */
export function codeColumns(table: ReleasedTable): readonly string[] {
  return [...table.key, ...table.content].filter(holdsCodes);
}

/** What a page of changes is asked of. */
export interface ChangeSource {
  /** SQL schema of the subgraph. */
  readonly schema: string;
  readonly tables: readonly ReleasedTable[];
}

/** Where in a release the page before ended: facts of `table` up to this key have been told. */
export interface PlaceInRelease {
  readonly table: string;
  readonly key: readonly string[];
}

/** Changes that are asked for. */
export interface AskedChanges {
  /** Tables in which there may be any, in their order. */
  readonly tables: readonly ReleasedTable[];
  /** Numbers of the releases looked through, both included. */
  readonly first: number;
  readonly last: number;
  readonly filter: ChangeFilter;
  /** What has been told; its release is one of them. */
  readonly after: (PlaceInRelease & { readonly release: number }) | null;
  readonly limit: number;
}

const comma = sql`, `;

const columnOf = (alias: string) => (column: string) => sql.ref(`${alias}.${column}`);

/** Kept in the collation "C" in every table, so that an index can give their order. */
const sortedAsTheyAre = new Set(['indicator_id', 'area_code']);

/** Keys are sorted as texts by code unit, in SQL as here. */
function sortKey(alias: string, table: ReleasedTable): RawBuilder<unknown> {
  const column = columnOf(alias);
  const texts = table.key.map((name) =>
    sortedAsTheyAre.has(name) ? column(name) : sql`(${column(name)}::text collate "C")`,
  );
  return sql.join(texts, comma);
}

function statedRow(alias: string, table: ReleasedTable): RawBuilder<unknown> {
  const column = columnOf(alias);
  const pairs = stagedColumns(table).map((name) => sql`${sql.lit(name)}, ${column(name)}::text`);
  return sql`jsonb_build_object(${sql.join(pairs, comma)})`;
}

function sameKey(table: ReleasedTable): RawBuilder<unknown> {
  const pairs = table.key.map((name) => sql`${sql.ref(`n.${name}`)} = ${sql.ref(`o.${name}`)}`);
  return sql.join(pairs, sql` and `);
}

/** Whether a table can hold what is asked for at all. */
function mayPass(table: ReleasedTable, { areas, indicators }: ChangeFilter): boolean {
  const hasCodes = areas === null || codeColumns(table).length > 0;
  return hasCodes && (indicators === null || table.key.includes('indicator_id'));
}

/** Where the side of a table begins whose rows bear a release: what has been told of it is left out. */
function isLeft(
  alias: string,
  number: RawBuilder<unknown>,
  table: ReleasedTable,
  { tables, first, last, after }: AskedChanges,
): RawBuilder<unknown> {
  if (after === null) return sql`true`;
  const told = tables.findIndex(({ name }) => name === after.table);
  const place = tables.indexOf(table);
  if (place > told) return sql`true`;
  if (place < told) return sql`${number} > ${after.release}::int`;
  const key = sortKey(alias, table);
  const toldKey = sql.join([...after.key], comma);
  return first === last
    ? sql`(${key}) > (${toldKey})`
    : sql`(${number}, ${key}) > (${after.release}::int, ${toldKey})`;
}

/** Whether one of these columns names one of the areas. */
function names(alias: string, columns: readonly string[], areas: readonly string[]) {
  const column = columnOf(alias);
  const named = columns.map((name) =>
    name.endsWith('codes')
      ? sql`string_to_array(${column(name)}, ' ') && ${areas}::text[]`
      : sql`${column(name)} = any(${areas}::text[])`,
  );
  return sql`(${sql.join(named, sql` or `)})`;
}

/** Whether a change is about one of the areas: what it says now, and what stood before it in its content. */
function isAbout(
  alias: string,
  name: RawBuilder<unknown>,
  table: ReleasedTable,
  areas: readonly string[],
): RawBuilder<unknown> {
  const now = names(alias, codeColumns(table), areas);
  const content = table.content.filter(holdsCodes);
  if (alias !== 'n' || content.length === 0) return now;
  return sql`(${now} or exists (select from ${name} o where ${sameKey(table)}
    and o.revision = n.revision - 1 and o.release_to >= n.release_from and ${names('o', content, areas)}))`;
}

function passes(
  alias: string,
  name: RawBuilder<unknown>,
  table: ReleasedTable,
  { areas, indicators }: ChangeFilter,
): RawBuilder<unknown> {
  const column = columnOf(alias);
  const conditions = [sql`true`];
  if (areas !== null) conditions.push(isAbout(alias, name, table, areas));
  if (indicators !== null) {
    conditions.push(sql`${column('indicator_id')} = any(${indicators}::text[])`);
  }
  return sql.join(conditions, sql` and `);
}

/**
 * What releases changed in one table, in the order of releases and keys; what is revised is one change. The
 * page is cut before the other side of each change is looked up, and that by its revision: right after a
 * large release the planner does not know yet how many rows carry its number. A release alone is asked for
 * as such: of a large one an index gives the order of the keys.
 */
function changesOf(schema: string, table: ReleasedTable, asked: AskedChanges): RawBuilder<unknown> {
  const { first, last, filter, limit } = asked;
  const name = sql.id(schema, table.name);
  const keyOf = (alias: string) => {
    const texts = table.key.map((column) => sql`${sql.ref(`${alias}.${column}`)}::text`);
    return sql`array[${sql.join(texts, comma)}]`;
  };
  const page = (alias: string, side: string, also: RawBuilder<unknown>) => {
    const number = sql.ref(`${alias}.${side}`);
    const isOne = first === last;
    const within = isOne
      ? sql`${number} = ${first}::int`
      : sql`${number} between ${first}::int and ${last}::int`;
    const order = isOne ? sortKey(alias, table) : sql`${number}, ${sortKey(alias, table)}`;
    return sql`(select * from ${name} ${sql.ref(alias)}
      where ${within} and ${passes(alias, name, table, filter)} and ${isLeft(alias, number, table, asked)} ${also}
      order by ${order} limit ${limit}) ${sql.ref(alias)}`;
  };
  const next = sql`and not exists (select from ${name} n
      where ${sameKey(table)} and n.revision = o.revision + 1 and n.release_from <= o.release_to)`;
  return sql`(select ${sql.lit(table.name)}::text as "table", n.release_from as release, ${keyOf('n')} as key,
      before.stated as before, ${statedRow('n', table)} as after
    from ${page('n', 'release_from', sql``)}
    left join lateral (select ${statedRow('o', table)} as stated from ${name} o
      where ${sameKey(table)} and o.revision = n.revision - 1 and o.release_to >= n.release_from
      limit 1) before on true)
    union all
    (select ${sql.lit(table.name)}::text, o.release_to, ${keyOf('o')}, ${statedRow('o', table)}, null::jsonb
    from ${page('o', 'release_to', next)})`;
}

function byKey(a: ChangeRow, b: ChangeRow): number {
  const at = a.key.findIndex((text, index) => text !== b.key[index]);
  return at < 0 ? 0 : (a.key[at] ?? '') < (b.key[at] ?? '') ? -1 : 1;
}

/** What releases changed after a place, in the order of releases, tables and keys, with one statement. */
export async function listChanges(
  released: Released<SharedTables>,
  { schema }: ChangeSource,
  asked: AskedChanges,
): Promise<ChangeRow[]> {
  const tables = asked.tables.filter((table) => mayPass(table, asked.filter));
  if (tables.length === 0) return [];
  const parts = tables.map((table) => changesOf(schema, table, asked));
  const statement = sql<ChangeRow>`${sql.join(parts, sql` union all `)}`;
  const { rows } = await statement.execute(released.tables);
  const order = new Map(tables.map(({ name }, place) => [name, place]));
  const placeOf = ({ table }: ChangeRow) => order.get(table) ?? 0;
  return rows
    .sort((a, b) => a.release - b.release || placeOf(a) - placeOf(b) || byKey(a, b))
    .slice(0, asked.limit);
}
