import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { HealthTables } from '../tables.js';

/** Every edge that begins or ends at one of these organisations, oldest first. */
export const listSuccessions = prepared(
  (released: Released<HealthTables>, codes: Given<readonly string[]>) => {
    const wanted = sql<string>`any(${codes}::text[])`;
    return released.tables
      .selectFrom('succession as s')
      .where((e) =>
        e.or([e('s.predecessor_code', '=', wanted), e('s.successor_code', '=', wanted)]),
      )
      .where(recordedIn(released, 's'))
      .select([
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
