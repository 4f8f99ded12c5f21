import { sql, type SelectQueryBuilder } from 'kysely';
import { LRUCache } from 'lru-cache';

/** Numbers kept for one subgraph: one for each list that is paged through, and for each way of narrowing it. */
const mostTotals = 1000;

const totals = new WeakMap<object, LRUCache<string, Promise<number>>>();

function totalsOf(tables: object): LRUCache<string, Promise<number>> {
  const known = totals.get(tables) ?? new LRUCache({ max: mostTotals });
  totals.set(tables, known);
  return known;
}

/**
 * How many rows a query of some tables gives, counted once: the query says as of which release it reads, and what stood as
 * of a release stays so. Counting is the one part of a page that takes longer the more there is.
 */
export function totalOf<Tables, Table extends keyof Tables, Row>(
  tables: object,
  query: SelectQueryBuilder<Tables, Table, Row>,
): Promise<number> {
  const known = totalsOf(tables);
  const { sql: text, parameters } = query.compile();
  const key = JSON.stringify([text, parameters]);
  const found = known.get(key);
  if (found) return found;
  const total = query
    .clearSelect()
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
    .then((row) => (row as { readonly total: number }).total);
  known.set(key, total);
  // A count that failed is tried again by the next who asks.
  total.catch(() => known.delete(key));
  return total;
}
