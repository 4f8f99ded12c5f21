import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { SuccessionModel } from '../models.js';
import type { HealthTables } from '../tables.js';

/** An edge with the organisation for which it was asked. */
export type SuccessionTreeRow = SuccessionModel & { readonly root: string };

/**
 * Every edge that leads to one of these organisations over however many steps, and every edge by which
 * they and those before them went elsewhere; oldest first. One statement, however long the history.
 */
export const listSuccessionTrees = prepared(
  (released: Released<HealthTables>, codes: Given<readonly string[]>) => {
    const roots = sql<{ code: string }>`(select unnest(${codes}::text[]) as code)`.as('w');
    return released.tables
      .withRecursive('node(root, code)', (query) =>
        query
          .selectFrom(roots)
          .select(['w.code as root', 'w.code as code'])
          .union(
            query
              .selectFrom('node as n')
              .innerJoin('succession as p', 'p.successor_code', 'n.code')
              .where(recordedIn(released, 'p'))
              .select(['n.root as root', 'p.predecessor_code as code']),
          ),
      )
      .selectFrom('node as n')
      .innerJoin('succession as s', 's.predecessor_code', 'n.code')
      .where(recordedIn(released, 's'))
      .select([
        'n.root',
        's.predecessor_code as predecessorOdsCode',
        's.successor_code as successorOdsCode',
        's.valid_from as date',
        's.kind',
        's.source',
      ])
      .orderBy('s.valid_from')
      .orderBy('s.predecessor_code')
      .orderBy('s.successor_code');
  },
);
