import { sql } from 'kysely';
import type { SharedTables } from '../figures/tables.js';
import type { Released } from '../releases/recorded.js';
import type { AskedChanges, ChangeSource } from './asked-changes.js';
import { tablesThatMayPass } from './change-filter.js';
import type { ChangeRow, StatedRow } from './change-row.js';
import { listSide } from './list-side.js';
import type { Side } from './side.js';

/** A row on one side of a change. */
interface SideRow {
  readonly release: number;
  readonly table: string;
  readonly side: Side;
  /** Texts of the table's key, in its order. */
  readonly key: readonly string[];
  readonly stated: StatedRow;
}

const isOfSameFact = (a: ChangeRow, b: SideRow) =>
  a.release === b.release &&
  a.table === b.table &&
  a.key.every((text, index) => text === b.key[index]);

/** Both sides of a change are one, and stand next to each other. */
function joinSides(rows: readonly SideRow[]): ChangeRow[] {
  const changes: ChangeRow[] = [];
  for (const row of rows) {
    const last = changes.at(-1);
    const isOther = last !== undefined && isOfSameFact(last, row);
    if (isOther) changes.pop();
    const { release, table, key, side, stated } = row;
    const change = isOther ? last : { release, table, key, before: null, after: null };
    changes.push({ ...change, [side]: stated });
  }
  return changes;
}

/**
 * What releases changed after a place, in the order of releases, tables and keys, with one statement. It reads the
 * first rows of either side of each table, as many as changes are asked for: whichever side a change is on,
 * fewer rows than that come before it there, so that no change is told by halves.
 */
export async function listChanges(
  released: Released<SharedTables>,
  { schema }: ChangeSource,
  asked: AskedChanges,
): Promise<ChangeRow[]> {
  const tables = tablesThatMayPass({ schema, tables: asked.tables }, asked.filter);
  const parts = tables.flatMap((table) => [
    ...listSide(schema, table, 'before', asked),
    ...listSide(schema, table, 'after', asked),
  ]);
  if (parts.length === 0) return [];
  const statement = sql<SideRow>`select release, "table", side, key, stated
    from (${sql.join(parts, sql` union all `)}) sides
    order by release, place, key collate "C" limit ${2 * asked.limit}`;
  const { rows } = await statement.execute(released.tables);
  return joinSides(rows).slice(0, asked.limit);
}
