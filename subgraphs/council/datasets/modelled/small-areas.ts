import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { CouncilTables } from '../../tables.js';

/** A lower layer super output area with what is summed up over its ward and borough; null where not known. */
export interface SmallArea {
  readonly lsoa: string;
  readonly ward: string;
  readonly borough: string;
  readonly residents: string | null;
  readonly score: string | null;
  readonly decile: string | null;
}

/** All lower layer super output areas that are assigned to a ward, ordered by code. */
export async function listSmallAreas(
  released: Released<CouncilTables>,
): Promise<readonly SmallArea[]> {
  const rows = await released.tables
    .selectFrom('lsoa_ward as w')
    .innerJoin('area as a', (join) =>
      join.onRef('a.code', '=', 'w.lsoa_code').on(recordedIn(released, 'a')),
    )
    .leftJoin('observation as r', (join) =>
      join
        .onRef('r.area_code', '=', 'w.lsoa_code')
        .on('r.indicator_id', '=', 'council.census-2021-residents')
        .on('r.breakdown', '=', '')
        .on(recordedIn(released, 'r')),
    )
    .leftJoin('observation as s', (join) =>
      join
        .onRef('s.area_code', '=', 'w.lsoa_code')
        .on('s.indicator_id', '=', 'council.imd-2025-score')
        .on('s.breakdown', '=', '')
        .on(recordedIn(released, 's')),
    )
    .leftJoin('observation as d', (join) =>
      join
        .onRef('d.area_code', '=', 'w.lsoa_code')
        .on('d.indicator_id', '=', 'council.imd-2025-decile')
        .on('d.breakdown', '=', '')
        .on(recordedIn(released, 'd')),
    )
    .where(recordedIn(released, 'w'))
    .select([
      'w.lsoa_code as lsoa',
      'w.ward_code as ward',
      'a.parent_code as borough',
      'r.value as residents',
      's.value as score',
      'd.value as decile',
    ])
    .orderBy('w.lsoa_code')
    .execute();
  return rows.map((row) => ({ ...row, borough: row.borough ?? '' }));
}
