import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { DelegationTable, PlacePriorityTable } from '../register-tables.js';
import type { CouncilTables } from '../tables.js';

/** Functions of places and where they are decided, ordered by name. */
export async function listDelegations(
  database: Kysely<CouncilTables>,
  places: readonly string[],
): Promise<Selectable<DelegationTable>[]> {
  return database
    .selectFrom('delegation as d')
    .selectAll()
    .where('d.place_id', '=', sql<string>`any(${places}::text[])`)
    .where(recordedNow('d'))
    .orderBy('d.function')
    .execute();
}

/** Priorities by their own ids or by those of their places, ordered by id. */
export async function listPriorities(
  database: Kysely<CouncilTables>,
  by: 'id' | 'place_id',
  keys: readonly string[],
): Promise<Selectable<PlacePriorityTable>[]> {
  return database
    .selectFrom('place_priority as p')
    .selectAll()
    .where(`p.${by}`, '=', sql<string>`any(${keys}::text[])`)
    .where(recordedNow('p'))
    .orderBy('p.id')
    .execute();
}
