import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { CareSystemTable, PlacePartnershipTable } from '../register-tables.js';
import type { CouncilTables } from '../tables.js';

/** Place partnerships by id, or all for null, ordered by id. */
export async function listPlacePartnerships(
  database: Kysely<CouncilTables>,
  ids: readonly string[] | null,
): Promise<Selectable<PlacePartnershipTable>[]> {
  return database
    .selectFrom('place_partnership as p')
    .selectAll()
    .where(sql<boolean>`(${ids}::text[] is null or p.id = any(${ids}::text[]))`)
    .where(recordedNow('p'))
    .orderBy('p.id')
    .execute();
}

/** Place partnerships to which any of the boroughs belongs, ordered by id. */
export async function listPlacesOfBoroughs(
  database: Kysely<CouncilTables>,
  boroughs: readonly string[],
): Promise<Selectable<PlacePartnershipTable>[]> {
  return database
    .selectFrom('place_partnership as p')
    .selectAll()
    .where(sql<boolean>`string_to_array(p.borough_codes, ' ') && ${boroughs}::text[]`)
    .where(recordedNow('p'))
    .orderBy('p.id')
    .execute();
}

/** Integrated care systems of all times, ordered by code: a handful. */
export async function listCareSystems(
  database: Kysely<CouncilTables>,
): Promise<Selectable<CareSystemTable>[]> {
  return database
    .selectFrom('care_system as s')
    .selectAll()
    .where(recordedNow('s'))
    .orderBy(sql`s.icb_code collate "C"`)
    .execute();
}
