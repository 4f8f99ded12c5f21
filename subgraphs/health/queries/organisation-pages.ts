import { sql } from 'kysely';
import { totalOf } from '../../shared/pagination/known-totals.js';
import {
  connectionOf,
  type Connection,
  type PageRequest,
  type Total,
} from '../../shared/pagination/page.js';
import { recordedIn, validOn, type Released } from '../../shared/releases/recorded.js';
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

function matching(released: Released<HealthTables>, filter: OrganisationPageFilter) {
  const { kind, codes, openOn, board, borough, prescribingSetting, day } = filter;
  return released.tables
    .selectFrom('organisation as o')
    .where('o.kind', '=', kind)
    .where(recordedIn(released, 'o'))
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
          .where(recordedIn(released, 'm'))
          .where(validOn('m', day))
          .select('m.member_code'),
      ),
    )
    .$if(borough !== null && kind === 'PRACTICE', (query) =>
      query.where('o.ods_code', 'in', (e) =>
        e
          .selectFrom('practice_borough as b')
          .where('b.borough_code', '=', borough ?? '')
          .where(recordedIn(released, 'b'))
          .select('b.practice_code'),
      ),
    )
    .$if(borough !== null && kind === 'PRIMARY_CARE_NETWORK', (query) =>
      query.where('o.ods_code', 'in', (e) =>
        e
          .selectFrom('membership as l')
          .where('l.kind', '=', 'PCN_LEAD_BOROUGH')
          .where('l.group_code', '=', borough ?? '')
          .where(recordedIn(released, 'l'))
          .where(validOn('l', day))
          .select('l.member_code'),
      ),
    )
    .select(organisationColumns);
}

/** One page of organisations, ordered by code. */
export async function findOrganisationPage(
  released: Released<HealthTables>,
  filter: OrganisationPageFilter,
  request: PageRequest,
): Promise<Connection<OrganisationModel, Total>> {
  const matched = matching(released, filter);
  const rows: OrganisationModel[] = await matched
    .$if(request.after !== null, (page) => page.where('o.ods_code', '>', request.after ?? ''))
    .orderBy('o.ods_code')
    .limit(request.limit + 1)
    .execute();
  const total = () => totalOf(released.tables, matched);
  return connectionOf(rows, request, ({ areaCode }) => areaCode, total);
}
