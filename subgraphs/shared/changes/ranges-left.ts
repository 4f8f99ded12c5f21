import { sql, type RawBuilder } from 'kysely';
import type { ReleasedTable } from '../imports/released-table.js';
import type { AskedChanges } from './asked-changes.js';
import { numberOf, type Side } from './side.js';

const and = sql` and `;

/** Kept in the collation "C" in every table. */
const sortedAsTheyAre = new Set(['indicator_id', 'area_code']);

/** A column of a key as it is sorted: as a text by code unit, in SQL as in a program. */
export function sortedBy(name: string): RawBuilder<string> {
  const column = sql.ref<string>(`r.${name}`);
  return sortedAsTheyAre.has(name) ? column : sql`(${column}::text collate "C")`;
}

/** Columns of a key that indexes have behind the release. Few rows of a release are alike in both. */
export const indexedKey = ({ key }: ReleasedTable) => key.slice(0, 2);

/** What comes after a key within a release. */
function afterKey(table: ReleasedTable, told: readonly string[]): readonly RawBuilder<unknown>[] {
  const [indexed, key] = [indexedKey(table), table.key];
  const isTold = (names: readonly string[]) =>
    names.map((name, at) => sql`${sortedBy(name)} = ${told[at]}`);
  const ranges = indexed.map((name, at) =>
    sql.join([...isTold(indexed.slice(0, at)), sql`${sortedBy(name)} > ${told[at]}`], and),
  );
  const rest = key.slice(indexed.length);
  if (rest.length === 0) return ranges;
  const isLater = sql`(${sql.join(rest.map(sortedBy))}) > (${sql.join(told.slice(indexed.length))})`;
  return [sql.join([...isTold(indexed), isLater], and), ...ranges];
}

/**
 * Rows `r` of a table that have not been told, as ranges of which each is one of an index. Were they one
 * comparison with the last row told, the planner would go by its first column alone: it would take the rest
 * of a large release for a few rows, and sort it. A release alone is named as such, since the parts of
 * `observation` have no index that begins with it.
 */
export function rangesLeft(
  table: ReleasedTable,
  side: Side,
  { tables, first, last, after }: AskedChanges,
): readonly RawBuilder<unknown>[] {
  const number = numberOf('r', side);
  const inReleases = (from: number) =>
    from === last
      ? sql`${number} = ${last}::int`
      : sql`${number} between ${from}::int and ${last}::int`;
  if (after === null) return [inReleases(first)];
  const later = after.release < last ? [inReleases(after.release + 1)] : [];
  const inRelease = sql`${number} = ${after.release}::int`;
  const [told, place] = [
    tables.findIndex(({ name }) => name === after.table),
    tables.indexOf(table),
  ];
  if (place < told) return later;
  if (place > told) return [inRelease, ...later];
  return [...afterKey(table, after.key).map((range) => sql`${inRelease} and ${range}`), ...later];
}
