import { LRUCache } from 'lru-cache';
import { sql } from 'kysely';
import type { SharedTables } from '../figures/tables.js';
import type { ReleasedTable } from '../imports/released-table.js';
import type { Released } from '../releases/recorded.js';
import type { ChangeSource } from './asked-changes.js';

/** Tells in which tables the releases from one number to another changed anything, in the order of the tables. */
export type TouchedTables = (
  released: Released<SharedTables>,
  first: number,
  last: number,
) => Promise<readonly ReleasedTable[]>;

/** What releases changed never changes, so that it is looked up once; the numbers may be any that clients send. */
export function createTouchedTables({ schema, tables }: ChangeSource): TouchedTables {
  const known = new LRUCache<string, readonly ReleasedTable[]>({ max: 1_000 });
  return async (released, first, last) => {
    const key = `${String(first)} ${String(last)}`;
    const kept = known.get(key);
    if (kept) return kept;
    const range = sql`between ${first}::int and ${last}::int`;
    const parts = tables.map(({ name }) => {
      const table = sql.id(schema, name);
      return sql`select ${sql.lit(name)}::text as name
        where exists (select from ${table} where release_from ${range})
          or exists (select from ${table} where release_to ${range})`;
    });
    const statement = sql<{ name: string }>`${sql.join(parts, sql` union all `)}`;
    const { rows } = await statement.execute(released.tables);
    const names = new Set(rows.map(({ name }) => name));
    const touched = tables.filter(({ name }) => names.has(name));
    known.set(key, touched);
    return touched;
  };
}
