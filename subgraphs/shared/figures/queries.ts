import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../releases/recorded.js';
import type { FigureKey } from './figure-id.js';
import type { ObservationModel } from './observation-model.js';
import type { ReleaseTable, SharedTables } from './tables.js';

/** Which figures: one indicator, area and breakdown, over a range of dates (both ends included). */
export interface SeriesKey {
  readonly areaCode: string;
  readonly indicatorId: string;
  readonly breakdown: string;
  readonly from: string | null;
  readonly to: string | null;
}

const columns = [
  'o.indicator_id',
  'o.area_code',
  'o.period',
  'o.breakdown',
  'o.level',
  'o.value',
  'o.numerator',
  'o.denominator',
  'o.interval_lower',
  'o.interval_upper',
  'o.marker',
  'o.statuses',
  'o.note',
  'o.method',
  'o.inputs',
  'o.row_key',
  'o.release_from',
  'o.release_to',
  'o.revision',
] as const;

/** A row with the place (from 1) of the key it answers. */
export type Placed<Row> = Row & { readonly place: number };

/**
 * The figures of many series in one statement, whatever their number and however their ranges differ;
 * within a series ordered by period, then level.
 */
export async function listSeries(
  database: Kysely<SharedTables>,
  keys: readonly SeriesKey[],
): Promise<Placed<ObservationModel>[]> {
  const wanted = sql<{
    area: string;
    indicator: string;
    breakdown: string;
    first: string | null;
    last: string | null;
    place: number;
  }>`(select * from unnest(
    ${keys.map((key) => key.areaCode)}::text[],
    ${keys.map((key) => key.indicatorId)}::text[],
    ${keys.map((key) => key.breakdown)}::text[],
    ${keys.map((key) => key.from)}::date[],
    ${keys.map((key) => key.to)}::date[]
  ) with ordinality as w(area, indicator, breakdown, first, last, place))`.as('w');
  return database
    .selectFrom('observation as o')
    .innerJoin(wanted, (join) =>
      join
        .onRef('o.area_code', '=', 'w.area')
        .onRef('o.indicator_id', '=', 'w.indicator')
        .onRef('o.breakdown', '=', 'w.breakdown')
        .on(sql<boolean>`(w.first is null or o.valid_to > w.first)`)
        .on(sql<boolean>`(w.last is null or o.valid_from <= w.last)`),
    )
    .where(recordedNow('o'))
    .select([...columns, 'w.place'])
    .orderBy('w.place')
    .orderBy('o.valid_from')
    .orderBy('o.valid_to')
    .orderBy('o.level')
    .execute();
}

/** One figure by its id, in the revision asked for or the one that stands; undefined where there is none. */
export async function findObservation(
  database: Kysely<SharedTables>,
  key: FigureKey,
): Promise<ObservationModel | undefined> {
  return database
    .selectFrom('observation as o')
    .select(columns)
    .where('o.indicator_id', '=', key.indicatorId)
    .where('o.area_code', '=', key.areaCode)
    .where('o.period', '=', key.period)
    .where('o.breakdown', '=', key.breakdown)
    .where('o.level', '=', key.level)
    .$if(key.revision === null, (query) => query.where(recordedNow('o')))
    .$if(key.revision !== null, (query) => query.where('o.revision', '=', key.revision ?? 0))
    .executeTakeFirst();
}

/** What names a figure, whatever its revision. */
export type FigureName = Pick<
  ObservationModel,
  'indicator_id' | 'area_code' | 'period' | 'breakdown' | 'level'
>;

/** Figures by their names in one statement: those that stand, or every revision, the oldest first. */
export async function listFigures(
  database: Kysely<SharedTables>,
  names: readonly FigureName[],
  revisions: 'standing' | 'all',
): Promise<Placed<ObservationModel>[]> {
  const wanted = sql<FigureName & { place: number }>`(select * from unnest(
    ${names.map((name) => name.indicator_id)}::text[],
    ${names.map((name) => name.area_code)}::text[],
    ${names.map((name) => name.period)}::text[],
    ${names.map((name) => name.breakdown)}::text[],
    ${names.map((name) => name.level)}::text[]
  ) with ordinality as w(indicator_id, area_code, period, breakdown, level, place))`.as('w');
  return database
    .selectFrom('observation as o')
    .innerJoin(wanted, (join) =>
      join
        .onRef('o.indicator_id', '=', 'w.indicator_id')
        .onRef('o.area_code', '=', 'w.area_code')
        .onRef('o.period', '=', 'w.period')
        .onRef('o.breakdown', '=', 'w.breakdown')
        .onRef('o.level', '=', 'w.level'),
    )
    .$if(revisions === 'standing', (query) => query.where(recordedNow('o')))
    .select([...columns, 'w.place'])
    .orderBy('w.place')
    .orderBy('o.revision')
    .execute();
}

/** Releases by their numbers. */
export async function listReleases(
  database: Kysely<SharedTables>,
  ids: readonly number[],
): Promise<Selectable<ReleaseTable>[]> {
  return database
    .selectFrom('release')
    .selectAll()
    .where('release_id', '=', sql<number>`any(${ids}::int[])`)
    .execute();
}

/** Code, kind and name of areas and organisations, as the latest releases state them. */
export async function listNamedAreas(
  database: Kysely<SharedTables>,
  codes: readonly string[],
): Promise<{ code: string; kind: string; name: string }[]> {
  return database
    .selectFrom('named_area as a')
    .select(['a.code', 'a.kind', 'a.name'])
    .where('a.code', '=', sql<string>`any(${codes}::text[])`)
    .where(recordedNow('a'))
    .execute();
}
