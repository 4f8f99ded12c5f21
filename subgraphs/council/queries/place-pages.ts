import { sql } from 'kysely';
import { totalOf } from '../../shared/pagination/known-totals.js';
import {
  connectionOf,
  type Connection,
  type PageRequest,
  type Total,
} from '../../shared/pagination/page.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { PlaceModel } from '../models.js';
import type { CouncilTables } from '../tables.js';
import { placeColumns } from './places.js';

/** Which wards or lower layer super output areas; what is null does not narrow, an empty list matches nothing. */
export interface PlaceFilter {
  readonly kind: 'WARD' | 'LSOA';
  readonly codes: readonly string[] | null;
  readonly boroughCode: string | null;
  readonly wardCode: string | null;
}

function matching(released: Released<CouncilTables>, filter: PlaceFilter) {
  return released.tables
    .selectFrom('area as a')
    .select(placeColumns)
    .where('a.kind', '=', filter.kind)
    .where(recordedIn(released, 'a'))
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
            .where(recordedIn(released, 'w'))
            .select('w.lsoa_code'),
        ),
      ),
    );
}

/** A page of places ordered by code. */
export async function pageOfPlaces(
  released: Released<CouncilTables>,
  filter: PlaceFilter,
  request: PageRequest,
): Promise<Connection<PlaceModel, Total>> {
  const matched = matching(released, filter);
  const places = await matched
    .$if(request.after !== null, (page) => page.where('a.code', '>', request.after ?? ''))
    .orderBy('a.code')
    .limit(request.limit + 1)
    .$castTo<PlaceModel>()
    .execute();
  return connectionOf(
    places,
    request,
    ({ areaCode }) => areaCode,
    () => totalOf(released.tables, matched),
  );
}
