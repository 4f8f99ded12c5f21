import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { OrganisationKind } from '../models.js';
import type { HealthTables } from '../tables.js';

/** The columns of an `OrganisationModel`, of `organisation as o`. */
export const organisationColumns = [
  'o.ods_code as areaCode',
  'o.kind',
  'o.name',
  'o.short_name',
  'o.postcode',
  'o.board_code',
  'o.commissioner_code',
  'o.gss_code',
  'o.reported_gss_code',
  'o.prescribing_setting',
  'o.register_status',
  'o.from_basis',
  'o.to_basis',
  'o.valid_from',
  'o.valid_to',
  'o.row_key',
  'o.release_from',
] as const;

/** Organisations by their codes, in no order. */
export const listOrganisations = prepared(
  (released: Released<HealthTables>, codes: Given<readonly string[]>) =>
    released.tables
      .selectFrom('organisation as o')
      .where('o.ods_code', '=', sql<string>`any(${codes}::text[])`)
      .where(recordedIn(released, 'o'))
      .select(organisationColumns),
);

/** Which organisations of a kind; what is null does not narrow. */
export interface OrganisationFilter {
  readonly kind: OrganisationKind;
  readonly codes: readonly string[] | null;
  /** Only those at work on this day. */
  readonly openOn: string | null;
}

/** Organisations of a kind that is small enough to be listed whole, ordered by code. */
export const listOrganisationsOfKind = prepared(
  (released: Released<HealthTables>, filter: Given<OrganisationFilter>) => {
    const codes = filter.part((asked) => asked.codes);
    return released.tables
      .selectFrom('organisation as o')
      .where(
        'o.kind',
        '=',
        filter.part(({ kind }) => kind),
      )
      .where(recordedIn(released, 'o'))
      .where(atWorkOn(filter.part(({ openOn }) => openOn)))
      .where(sql<boolean>`(${codes}::text[] is null or o.ods_code = any(${codes}::text[]))`)
      .select(organisationColumns)
      .orderBy('o.ods_code');
  },
);

/** Whether `o` is no practice that the register calls dormant or only proposed. */
export const isNotAtRest = sql<boolean>`o.register_status is distinct from 'DORMANT'
  and o.register_status is distinct from 'PROPOSED'`;

/** Whether `o` is at work on a day; any is when no day is given. */
export function atWorkOn(day: string | null | Given<string | null>) {
  return sql<boolean>`(${day}::date is null
    or ((o.valid_from is null or o.valid_from <= ${day}::date)
      and (o.valid_to is null or o.valid_to > ${day}::date)
      and ${isNotAtRest}))`;
}
