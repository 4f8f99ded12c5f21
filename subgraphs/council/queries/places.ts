import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { PlaceKind, PlaceModel } from '../models.js';
import type { CouncilTables } from '../tables.js';

/** How a place is read from a table aliased `a`. */
export const placeColumns = [
  'a.code as areaCode',
  'a.kind',
  'a.name',
  'a.parent_code as parentCode',
] as const;

/** Places by code, whatever their kind; unknown codes are left out. */
export async function listPlaces(
  database: Kysely<CouncilTables>,
  codes: readonly string[],
): Promise<PlaceModel[]> {
  return database
    .selectFrom('area as a')
    .select(placeColumns)
    .where('a.code', '=', sql<string>`any(${codes}::text[])`)
    .where(recordedNow('a'))
    .$castTo<PlaceModel>()
    .execute();
}

/** All places of some kinds, or those among the codes; ordered by code. */
export async function listPlacesOfKinds(
  database: Kysely<CouncilTables>,
  kinds: readonly PlaceKind[],
  codes: readonly string[] | null,
): Promise<PlaceModel[]> {
  return database
    .selectFrom('area as a')
    .select(placeColumns)
    .where('a.kind', 'in', kinds)
    .where(recordedNow('a'))
    .$if(codes !== null, (query) => query.where('a.code', '=', sql<string>`any(${codes}::text[])`))
    .orderBy('a.code')
    .$castTo<PlaceModel>()
    .execute();
}

/** Wards of boroughs, ordered by code; each names its borough as parent. */
export async function listWards(
  database: Kysely<CouncilTables>,
  boroughs: readonly string[],
): Promise<PlaceModel[]> {
  return database
    .selectFrom('area as a')
    .select(placeColumns)
    .where('a.kind', '=', 'WARD')
    .where('a.parent_code', '=', sql<string>`any(${boroughs}::text[])`)
    .where(recordedNow('a'))
    .orderBy('a.code')
    .$castTo<PlaceModel>()
    .execute();
}

/** A lower layer super output area and the ward it is assigned to. */
export type AssignedLsoa = PlaceModel & { readonly wardCode: string };

/** Lower layer super output areas assigned to wards, ordered by code. */
export async function listLsoas(
  database: Kysely<CouncilTables>,
  wards: readonly string[],
): Promise<AssignedLsoa[]> {
  return database
    .selectFrom('lsoa_ward as w')
    .innerJoin('area as a', (join) => join.onRef('a.code', '=', 'w.lsoa_code').on(recordedNow('a')))
    .select([...placeColumns, 'w.ward_code as wardCode'])
    .where('w.ward_code', '=', sql<string>`any(${wards}::text[])`)
    .where(recordedNow('w'))
    .orderBy('a.code')
    .$castTo<AssignedLsoa>()
    .execute();
}

/** A ward and a lower layer super output area assigned to it. */
export type WardOfLsoa = PlaceModel & { readonly lsoaCode: string };

/** Wards to which lower layer super output areas are assigned. */
export async function listWardsOfLsoas(
  database: Kysely<CouncilTables>,
  lsoas: readonly string[],
): Promise<WardOfLsoa[]> {
  return database
    .selectFrom('lsoa_ward as w')
    .innerJoin('area as a', (join) => join.onRef('a.code', '=', 'w.ward_code').on(recordedNow('a')))
    .select([...placeColumns, 'w.lsoa_code as lsoaCode'])
    .where('w.lsoa_code', '=', sql<string>`any(${lsoas}::text[])`)
    .where(recordedNow('w'))
    .$castTo<WardOfLsoa>()
    .execute();
}
