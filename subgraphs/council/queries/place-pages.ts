import { sql, type Kysely } from 'kysely';
import { connectionOf, type PageRequest } from '../../shared/pagination/page.js';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { PlaceModel, PlacePageModel } from '../models.js';
import type { CouncilTables } from '../tables.js';
import { placeColumns } from './places.js';

/** Which wards or lower layer super output areas; what is null does not narrow, an empty list matches nothing. */
export interface PlaceFilter {
  readonly kind: 'WARD' | 'LSOA';
  readonly codes: readonly string[] | null;
  readonly boroughCode: string | null;
  readonly wardCode: string | null;
}

function matching(database: Kysely<CouncilTables>, filter: PlaceFilter) {
  return database
    .selectFrom('area as a')
    .select(placeColumns)
    .where('a.kind', '=', filter.kind)
    .where(recordedNow('a'))
    .$if(filter.codes !== null, (query) =>
      query.where('a.code', '=', sql<string>`any(${filter.codes}::text[])`),
    )
    .$if(filter.boroughCode !== null, (query) =>
      query.where('a.parent_code', '=', filter.boroughCode),
    )
    .$if(filter.wardCode !== null, (query) =>
      query.where((where) =>
        where.exists(
          where
            .selectFrom('lsoa_ward as w')
            .whereRef('w.lsoa_code', '=', 'a.code')
            .where('w.ward_code', '=', filter.wardCode ?? '')
            .where(recordedNow('w'))
            .select('w.lsoa_code'),
        ),
      ),
    );
}

/** A place of the page with the count; the place is null when the page is empty. */
type PageRow = { readonly total: number } & (
  | PlaceModel
  | { readonly areaCode: null; readonly kind: null; readonly name: null; readonly parentCode: null }
);

/** A page of places ordered by code, and how many there are in all, in one statement. */
export async function pageOfPlaces(
  database: Kysely<CouncilTables>,
  filter: PlaceFilter,
  request: PageRequest,
): Promise<PlacePageModel> {
  const rows = await database
    .with('matching', () => matching(database, filter))
    .with('page', (query) =>
      query
        .selectFrom('matching as m')
        .selectAll('m')
        .$if(request.after !== null, (page) => page.where('m.areaCode', '>', request.after ?? ''))
        .orderBy('m.areaCode')
        .limit(request.limit + 1),
    )
    .with('counted', (query) =>
      query.selectFrom('matching').select(({ fn }) => fn.countAll<number>().as('total')),
    )
    // The count comes even when the page is empty.
    .selectFrom('counted as c')
    .leftJoin('page as p', (join) => join.onTrue())
    .select(['c.total', 'p.areaCode', 'p.kind', 'p.name', 'p.parentCode'])
    .orderBy('p.areaCode')
    .$castTo<PageRow>()
    .execute();
  const places = rows.flatMap(({ total: _total, ...place }): PlaceModel[] =>
    place.areaCode === null ? [] : [place],
  );
  return connectionOf(places, request, (place) => place.areaCode, rows[0]?.total ?? 0);
}
