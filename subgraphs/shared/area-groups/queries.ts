import { sql } from 'kysely';
import type { AreaGroupTable, SharedTables } from '../figures/tables.js';
import { prepared, type Given } from '../database/prepared-query.js';
import { recordedIn, type Released } from '../releases/recorded.js';

/** Which group of an area, on which day (`YYYY-MM-DD`). */
export interface AreaGroupKey {
  readonly kind: AreaGroupTable['kind'];
  readonly areaCode: string;
  readonly on: string;
}

/** A member of a group; for a board one row an area that lies in it. */
export interface AreaGroupRow {
  /** Place (from 1) of the key it answers. */
  readonly place: number;
  readonly code: string;
  readonly name: string | null;
  /** An area that lies in the same board; null among neighbours. */
  readonly fellow: string | null;
  readonly release_from: number;
}

/** The groups of many areas in one statement, in the order of their ranks, then codes. */
export const listAreaGroups = prepared(
  (released: Released<SharedTables>, keys: Given<readonly AreaGroupKey[]>) => {
    const wanted = sql<{ kind: AreaGroupTable['kind']; area: string; day: string; place: number }>`(
    select * from unnest(
      ${keys.each((key) => key.kind)}::text[],
      ${keys.each((key) => key.areaCode)}::text[],
      ${keys.each((key) => key.on)}::date[]
    ) with ordinality as w(kind, area, day, place))`.as('w');
    const standsOn = (alias: string) => {
      const column = (name: string) => sql.ref(`${alias}.${name}`);
      return sql<boolean>`(${recordedIn(released, alias)}
      and (${column('valid_from')} is null or ${column('valid_from')} <= w.day)
      and (${column('valid_to')} is null or ${column('valid_to')} > w.day))`;
    };
    return released.tables
      .selectFrom('area_group as g')
      .innerJoin(wanted, (join) =>
        join.onRef('g.kind', '=', 'w.kind').onRef('g.area_code', '=', 'w.area').on(standsOn('g')),
      )
      .leftJoin('area_group as other', (join) =>
        join
          .on('g.kind', '=', 'ICB_AREA')
          .onRef('other.kind', '=', 'g.kind')
          .onRef('other.member_code', '=', 'g.member_code')
          .on(standsOn('other')),
      )
      .select([
        'w.place',
        'g.member_code as code',
        'g.member_name as name',
        'other.area_code as fellow',
        'g.release_from',
      ])
      .orderBy('w.place')
      .orderBy('g.rank')
      .orderBy('g.member_code')
      .orderBy('other.area_code');
  },
);
