import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
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
export const listPlaces = prepared(
  (released: Released<CouncilTables>, codes: Given<readonly string[]>) =>
    released.tables
      .selectFrom('area as a')
      .select(placeColumns)
      .where('a.code', '=', sql<string>`any(${codes}::text[])`)
      .where(recordedIn(released, 'a'))
      .$castTo<PlaceModel>(),
);

/** All places of some kinds, or those among the codes; ordered by code. */
export const listPlacesOfKinds = prepared(
  (
    released: Released<CouncilTables>,
    kinds: Given<readonly PlaceKind[]>,
    codes: Given<readonly string[] | null>,
  ) =>
    released.tables
      .selectFrom('area as a')
      .select(placeColumns)
      .where('a.kind', '=', sql<string>`any(${kinds}::text[])`)
      .where(recordedIn(released, 'a'))
      .where(sql<boolean>`(${codes}::text[] is null or a.code = any(${codes}::text[]))`)
      .orderBy('a.code')
      .$castTo<PlaceModel>(),
);

/** Wards of boroughs, ordered by code; each names its borough as parent. */
export const listWards = prepared(
  (released: Released<CouncilTables>, boroughs: Given<readonly string[]>) =>
    released.tables
      .selectFrom('area as a')
      .select(placeColumns)
      .where('a.kind', '=', 'WARD')
      .where('a.parent_code', '=', sql<string>`any(${boroughs}::text[])`)
      .where(recordedIn(released, 'a'))
      .orderBy('a.code')
      .$castTo<PlaceModel>(),
);

/** A lower layer super output area and the ward it is assigned to. */
export type AssignedLsoa = PlaceModel & { readonly wardCode: string };

/** Lower layer super output areas assigned to wards, ordered by code. */
export const listLsoas = prepared(
  (released: Released<CouncilTables>, wards: Given<readonly string[]>) =>
    released.tables
      .selectFrom('lsoa_ward as w')
      .innerJoin('area as a', (join) =>
        join.onRef('a.code', '=', 'w.lsoa_code').on(recordedIn(released, 'a')),
      )
      .select([...placeColumns, 'w.ward_code as wardCode'])
      .where('w.ward_code', '=', sql<string>`any(${wards}::text[])`)
      .where(recordedIn(released, 'w'))
      .orderBy('a.code')
      .$castTo<AssignedLsoa>(),
);

/** A ward and a lower layer super output area assigned to it. */
export type WardOfLsoa = PlaceModel & { readonly lsoaCode: string };

/** Wards to which lower layer super output areas are assigned. */
export const listWardsOfLsoas = prepared(
  (released: Released<CouncilTables>, lsoas: Given<readonly string[]>) =>
    released.tables
      .selectFrom('lsoa_ward as w')
      .innerJoin('area as a', (join) =>
        join.onRef('a.code', '=', 'w.ward_code').on(recordedIn(released, 'a')),
      )
      .select([...placeColumns, 'w.lsoa_code as lsoaCode'])
      .where('w.lsoa_code', '=', sql<string>`any(${lsoas}::text[])`)
      .where(recordedIn(released, 'w'))
      .$castTo<WardOfLsoa>(),
);
