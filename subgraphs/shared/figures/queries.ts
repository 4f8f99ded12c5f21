import { sql } from 'kysely';
import { prepared, type Given } from '../database/prepared-query.js';
import { endedIn, recordedIn, type Released } from '../releases/recorded.js';
import type { FigureRow } from './figure.js';
import type { SharedTables } from './tables.js';

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
  'o.revision',
] as const;

/** A figure as the release read knows it: what ended it later is not known yet. */
const stated = (released: Released<SharedTables>) =>
  [...columns, endedIn(released, 'o').as('release_to')] as const;

/** A row with the place (from 1) of the key it answers. */
export type Placed<Row> = Row & { readonly place: number };

/**
 * The figures of many series in one statement, whatever their number and however their ranges differ;
 * within a series ordered by period, then level.
 */
export const listSeries = prepared(
  (released: Released<SharedTables>, keys: Given<readonly SeriesKey[]>) => {
    const wanted = sql<{
      area: string;
      indicator: string;
      breakdown: string;
      first: string | null;
      last: string | null;
      place: number;
    }>`(select * from unnest(
    ${keys.each((key) => key.areaCode)}::text[],
    ${keys.each((key) => key.indicatorId)}::text[],
    ${keys.each((key) => key.breakdown)}::text[],
    ${keys.each((key) => key.from)}::date[],
    ${keys.each((key) => key.to)}::date[]
  ) with ordinality as w(area, indicator, breakdown, first, last, place))`.as('w');
    return released.tables
      .selectFrom('observation as o')
      .innerJoin(wanted, (join) =>
        join
          .onRef('o.area_code', '=', 'w.area')
          .onRef('o.indicator_id', '=', 'w.indicator')
          .onRef('o.breakdown', '=', 'w.breakdown')
          .on(sql<boolean>`(w.first is null or o.valid_to > w.first)`)
          .on(sql<boolean>`(w.last is null or o.valid_from <= w.last)`),
      )
      .where(recordedIn(released, 'o'))
      .select([...stated(released), 'w.place'])
      .orderBy('w.place')
      .orderBy('o.valid_from')
      .orderBy('o.valid_to')
      .orderBy('o.level');
  },
);

/** One figure in one of its revisions; undefined where there is none. */
export async function findRevision(
  released: Released<SharedTables>,
  name: FigureName,
  revision: number,
): Promise<FigureRow | undefined> {
  const rows = await listRevisions(released, [name]);
  return rows.find((row) => row.revision === revision);
}

/** What names a figure, whatever its revision. */
export type FigureName = Pick<
  FigureRow,
  'indicator_id' | 'area_code' | 'period' | 'breakdown' | 'level'
>;

type WantedName = FigureName & { readonly place: number };

/** Names as a relation `w`, each with its place. */
function wantedNames(names: Given<readonly FigureName[]>) {
  return sql<WantedName>`(select * from unnest(
    ${names.each((name) => name.indicator_id)}::text[],
    ${names.each((name) => name.area_code)}::text[],
    ${names.each((name) => name.period)}::text[],
    ${names.each((name) => name.breakdown)}::text[],
    ${names.each((name) => name.level)}::text[]
  ) with ordinality as w(indicator_id, area_code, period, breakdown, level, place))`.as('w');
}

/** Every revision of figures by their names in one statement, the oldest first. */
export const listRevisions = prepared(
  (released: Released<SharedTables>, names: Given<readonly FigureName[]>) =>
    released.tables
      .selectFrom(wantedNames(names))
      .innerJoin('observation as o', (join) =>
        join
          .onRef('o.indicator_id', '=', 'w.indicator_id')
          .onRef('o.area_code', '=', 'w.area_code')
          .onRef('o.period', '=', 'w.period')
          .onRef('o.breakdown', '=', 'w.breakdown')
          .onRef('o.level', '=', 'w.level'),
      )
      .where('o.release_from', '<=', released.release)
      .select([...stated(released), 'w.place'])
      .orderBy('w.place')
      .orderBy('o.revision'),
);

/**
 * The figures that stand, by their names, in one statement: the last revision of each, which the end of
 * the index gives however many came before.
 */
export const listFigures = prepared(
  (released: Released<SharedTables>, names: Given<readonly FigureName[]>) =>
    released.tables
      .selectFrom(wantedNames(names))
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom('observation as o')
            .whereRef('o.indicator_id', '=', 'w.indicator_id')
            .whereRef('o.area_code', '=', 'w.area_code')
            .whereRef('o.period', '=', 'w.period')
            .whereRef('o.breakdown', '=', 'w.breakdown')
            .whereRef('o.level', '=', 'w.level')
            .where('o.release_from', '<=', released.release)
            .select(stated(released))
            .orderBy('o.revision', 'desc')
            .limit(1)
            .as('o'),
        (join) => join.onTrue(),
      )
      .where('o.release_to', 'is', null)
      .selectAll('o')
      .select('w.place')
      .orderBy('w.place'),
);

/** Code, kind and name of areas and organisations, as the releases up to the one read state them. */
export const listNamedAreas = prepared(
  (released: Released<SharedTables>, codes: Given<readonly string[]>) =>
    released.tables
      .selectFrom('named_area as a')
      .select(['a.code', 'a.kind', 'a.name'])
      .where('a.code', '=', sql<string>`any(${codes}::text[])`)
      .where(recordedIn(released, 'a')),
);
