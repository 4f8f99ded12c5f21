import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { ProviderCollaborativeModel } from '../models.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode } from './dated-codes.js';
import { organisationColumns } from './organisations.js';

const columns = [
  'c.id',
  'c.name',
  sql<ProviderCollaborativeModel['kind']>`c.kind`.as('kind'),
  'c.board_codes',
  'c.members_listed',
  'c.source',
  'c.row_key',
  'c.release_from',
] as const;

/** Collaboratives by their ids, or all for null, ordered by id. */
export async function listCollaboratives(
  database: Kysely<HealthTables>,
  ids: readonly string[] | null,
): Promise<ProviderCollaborativeModel[]> {
  return database
    .selectFrom('provider_collaborative as c')
    .where(sql<boolean>`(${ids}::text[] is null or c.id = any(${ids}::text[]))`)
    .where(recordedNow('c'))
    .select(columns)
    .orderBy('c.id')
    .execute();
}

/** Collaboratives to which trusts belong, ordered by id. */
export async function listCollaborativesOfTrusts(
  database: Kysely<HealthTables>,
  trusts: readonly string[],
): Promise<(ProviderCollaborativeModel & { trust_code: string })[]> {
  return database
    .selectFrom('collaborative_member as m')
    .innerJoin('provider_collaborative as c', 'c.id', 'm.collaborative_id')
    .where('m.trust_code', '=', sql<string>`any(${trusts}::text[])`)
    .where(recordedNow('m'))
    .where(recordedNow('c'))
    .select([...columns, 'm.trust_code'])
    .orderBy('c.id')
    .execute();
}

/** Collaboratives that serve boroughs: those of a board in whose area the borough ever lay. */
export async function listCollaborativesOfBoroughs(
  database: Kysely<HealthTables>,
  boroughs: readonly string[],
): Promise<(ProviderCollaborativeModel & { borough_code: string })[]> {
  return database
    .selectFrom('membership as b')
    .innerJoin('provider_collaborative as c', (join) =>
      join.on(sql<boolean>`b.group_code = any(string_to_array(c.board_codes, ' '))`),
    )
    .where('b.kind', '=', 'BOROUGH_BOARD')
    .where('b.member_code', '=', sql<string>`any(${boroughs}::text[])`)
    .where(recordedNow('b'))
    .where(recordedNow('c'))
    .select([...columns, 'b.member_code as borough_code'])
    .distinct()
    .orderBy('c.id')
    .execute();
}

/** Boroughs of collaboratives, ordered by code. */
export async function listBoroughsOfCollaboratives(
  database: Kysely<HealthTables>,
  ids: readonly string[],
): Promise<{ id: string; borough_code: string }[]> {
  return database
    .selectFrom('provider_collaborative as c')
    .innerJoin('membership as b', (join) =>
      join.on(sql<boolean>`b.group_code = any(string_to_array(c.board_codes, ' '))`),
    )
    .where('b.kind', '=', 'BOROUGH_BOARD')
    .where('c.id', '=', sql<string>`any(${ids}::text[])`)
    .where(recordedNow('b'))
    .where(recordedNow('c'))
    .select(['c.id', 'b.member_code as borough_code'])
    .distinct()
    .orderBy('b.member_code')
    .execute();
}

/** Members of collaboratives that are open on the day, ordered by code. */
export async function listCollaborativeMembers(
  database: Kysely<HealthTables>,
  collaboratives: readonly DatedCode[],
) {
  return database
    .selectFrom('collaborative_member as m')
    .innerJoin(datedCodes(collaboratives), (join) =>
      join.onRef('w.code', '=', 'm.collaborative_id'),
    )
    .innerJoin('organisation as o', 'o.ods_code', 'm.trust_code')
    .where(recordedNow('m'))
    .where(recordedNow('o'))
    .where(holdsOnDay('m'))
    .where(holdsOnDay('o'))
    .select([...organisationColumns, 'm.role', 'w.place'])
    .orderBy('w.place')
    .orderBy('o.ods_code')
    .execute();
}
