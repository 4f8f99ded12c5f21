import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { OrganisationKind, OrganisationModel } from '../models.js';
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
export async function listOrganisations(
  database: Kysely<HealthTables>,
  codes: readonly string[],
): Promise<OrganisationModel[]> {
  return database
    .selectFrom('organisation as o')
    .where('o.ods_code', '=', sql<string>`any(${codes}::text[])`)
    .where(recordedNow('o'))
    .select(organisationColumns)
    .execute();
}

/** Which organisations of a kind; what is null does not narrow. */
export interface OrganisationFilter {
  readonly kind: OrganisationKind;
  readonly codes: readonly string[] | null;
  /** Only those at work on this day. */
  readonly openOn: string | null;
}

/** Organisations of a kind that is small enough to be listed whole, ordered by code. */
export async function listOrganisationsOfKind(
  database: Kysely<HealthTables>,
  { kind, codes, openOn }: OrganisationFilter,
): Promise<OrganisationModel[]> {
  return database
    .selectFrom('organisation as o')
    .where('o.kind', '=', kind)
    .where(recordedNow('o'))
    .where(atWorkOn(openOn))
    .where(sql<boolean>`(${codes}::text[] is null or o.ods_code = any(${codes}::text[]))`)
    .select(organisationColumns)
    .orderBy('o.ods_code')
    .execute();
}

/** Whether `o` is no practice that the register calls dormant or only proposed. */
export const isNotAtRest = sql<boolean>`o.register_status is distinct from 'DORMANT'
  and o.register_status is distinct from 'PROPOSED'`;

/** Whether `o` is at work on a day; any is when no day is given. */
export function atWorkOn(day: string | null) {
  return sql<boolean>`(${day}::date is null
    or ((o.valid_from is null or o.valid_from <= ${day}::date)
      and (o.valid_to is null or o.valid_to > ${day}::date)
      and ${isNotAtRest}))`;
}
