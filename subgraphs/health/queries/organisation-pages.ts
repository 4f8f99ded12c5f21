import { sql, type Kysely } from 'kysely';
import type { PageRequest } from '../../shared/pagination/page.js';
import { recordedNow, validOn } from '../../shared/releases/recorded.js';
import type { OrganisationModel } from '../models.js';
import type { HealthTables } from '../tables.js';
import { atWorkOn, organisationColumns, type OrganisationFilter } from './organisations.js';

/** Which organisations are paged through; what is null does not narrow. */
export interface OrganisationPageFilter extends OrganisationFilter {
  /** Only those whose commissioner belongs to this board on `day`. */
  readonly board: string | null;
  /** Only practices that stand in this borough, or networks that it leads on `day`. */
  readonly borough: string | null;
  /** Only practices of this prescribing setting. */
  readonly prescribingSetting: string | null;
  /** Day for which boards and lead boroughs are asked. */
  readonly day: string;
}

/** Rows of one page, one more than its limit where there are more, and how many match in all. */
export interface OrganisationPage {
  readonly rows: readonly OrganisationModel[];
  readonly totalCount: number;
}

function matching(database: Kysely<HealthTables>, filter: OrganisationPageFilter) {
  const { kind, codes, openOn, board, borough, prescribingSetting, day } = filter;
  return database
    .selectFrom('organisation as o')
    .where('o.kind', '=', kind)
    .where(recordedNow('o'))
    .where(atWorkOn(openOn))
    .$if(codes !== null, (query) =>
      query.where('o.ods_code', '=', sql<string>`any(${codes}::text[])`),
    )
    .$if(prescribingSetting !== null, (query) =>
      query.where('o.prescribing_setting', '=', prescribingSetting),
    )
    .$if(board !== null, (query) =>
      query.where('o.commissioner_code', 'in', (e) =>
        e
          .selectFrom('membership as m')
          .where('m.kind', '=', 'SUB_ICB_BOARD')
          .where('m.group_code', '=', board ?? '')
          .where(recordedNow('m'))
          .where(validOn('m', day))
          .select('m.member_code'),
      ),
    )
    .$if(borough !== null && kind === 'PRACTICE', (query) =>
      query.where('o.ods_code', 'in', (e) =>
        e
          .selectFrom('practice_borough as b')
          .where('b.borough_code', '=', borough ?? '')
          .where(recordedNow('b'))
          .select('b.practice_code'),
      ),
    )
    .$if(borough !== null && kind === 'PRIMARY_CARE_NETWORK', (query) =>
      query.where('o.ods_code', 'in', (e) =>
        e
          .selectFrom('membership as l')
          .where('l.kind', '=', 'PCN_LEAD_BOROUGH')
          .where('l.group_code', '=', borough ?? '')
          .where(recordedNow('l'))
          .where(validOn('l', day))
          .select('l.member_code'),
      ),
    )
    .select(organisationColumns);
}

/** One page of organisations, ordered by code, in one statement. */
export async function findOrganisationPage(
  database: Kysely<HealthTables>,
  filter: OrganisationPageFilter,
  request: PageRequest,
): Promise<OrganisationPage> {
  const rows = await database
    .with('matched', () => matching(database, filter))
    .with('page', (query) =>
      query
        .selectFrom('matched')
        .where('areaCode', '>', request.after ?? '')
        .selectAll()
        .orderBy('areaCode')
        .limit(request.limit + 1),
    )
    .selectFrom((e) =>
      e
        .selectFrom('matched')
        .select(sql<number>`count(*)::int`.as('total'))
        .as('t'),
    )
    .leftJoin('page', (join) => join.onTrue())
    .selectAll('page')
    .select('t.total')
    .orderBy('page.areaCode')
    .execute();
  return {
    // The one row of an empty page has nothing but the total.
    rows: rows.flatMap((row) => (row.areaCode === null ? [] : [row as OrganisationModel])),
    totalCount: rows[0]?.total ?? 0,
  };
}
