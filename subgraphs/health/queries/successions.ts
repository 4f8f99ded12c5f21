import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { SuccessionModel } from '../models.js';
import type { HealthTables } from '../tables.js';

/** Every edge that begins or ends at one of these organisations, oldest first. */
export async function listSuccessions(
  database: Kysely<HealthTables>,
  codes: readonly string[],
): Promise<SuccessionModel[]> {
  const wanted = sql<string>`any(${codes}::text[])`;
  return database
    .selectFrom('succession as s')
    .where((e) => e.or([e('s.predecessor_code', '=', wanted), e('s.successor_code', '=', wanted)]))
    .where(recordedNow('s'))
    .select([
      's.predecessor_code as predecessorOdsCode',
      's.successor_code as successorOdsCode',
      's.valid_from as date',
      's.kind',
      's.source',
    ])
    .orderBy('s.valid_from')
    .orderBy('s.predecessor_code')
    .orderBy('s.successor_code')
    .execute();
}
