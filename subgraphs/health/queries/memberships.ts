import type { Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { MembershipKind, OrganisationKind, OrganisationModel } from '../models.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode, type Placed } from './dated-codes.js';
import { isNotAtRest, organisationColumns } from './organisations.js';

/** The organisations that are members of groups, each group on its day; within a group by code. */
export async function listMembers(
  database: Kysely<HealthTables>,
  kind: MembershipKind,
  groups: readonly DatedCode[],
): Promise<Placed<OrganisationModel>[]> {
  return database
    .selectFrom('membership as m')
    .innerJoin(datedCodes(groups), (join) => join.onRef('w.code', '=', 'm.group_code'))
    .innerJoin('organisation as o', 'o.ods_code', 'm.member_code')
    .where('m.kind', '=', kind)
    .where(recordedNow('m'))
    .where(recordedNow('o'))
    .where(holdsOnDay('m'))
    .select([...organisationColumns, 'w.place'])
    .orderBy('w.place')
    .orderBy('o.ods_code')
    .execute();
}

/** The codes of the members of groups, which need not be organisations (boroughs). */
export async function listMemberCodes(
  database: Kysely<HealthTables>,
  kind: MembershipKind,
  groups: readonly DatedCode[],
): Promise<Placed<{ code: string }>[]> {
  return database
    .selectFrom('membership as m')
    .innerJoin(datedCodes(groups), (join) => join.onRef('w.code', '=', 'm.group_code'))
    .where('m.kind', '=', kind)
    .where(recordedNow('m'))
    .where(holdsOnDay('m'))
    .select(['m.member_code as code', 'w.place'])
    .orderBy('w.place')
    .orderBy('m.member_code')
    .execute();
}

/** The code of the group to which each member belongs on its day. */
export async function listGroupCodes(
  database: Kysely<HealthTables>,
  kind: MembershipKind,
  members: readonly DatedCode[],
): Promise<Placed<{ code: string }>[]> {
  return database
    .selectFrom('membership as m')
    .innerJoin(datedCodes(members), (join) => join.onRef('w.code', '=', 'm.member_code'))
    .where('m.kind', '=', kind)
    .where(recordedNow('m'))
    .where(holdsOnDay('m'))
    .select(['m.group_code as code', 'w.place'])
    .orderBy('w.place')
    .execute();
}

/** Organisations of a kind, at work on the day, whose commissioner belongs to a board on that day. */
export async function listCommissioned(
  database: Kysely<HealthTables>,
  kind: OrganisationKind,
  boards: readonly DatedCode[],
): Promise<Placed<OrganisationModel>[]> {
  return database
    .selectFrom('membership as m')
    .innerJoin(datedCodes(boards), (join) => join.onRef('w.code', '=', 'm.group_code'))
    .innerJoin('organisation as o', 'o.commissioner_code', 'm.member_code')
    .where('m.kind', '=', 'SUB_ICB_BOARD')
    .where('o.kind', '=', kind)
    .where(recordedNow('m'))
    .where(recordedNow('o'))
    .where(holdsOnDay('m'))
    .where(holdsOnDay('o'))
    .where(isNotAtRest)
    .select([...organisationColumns, 'w.place'])
    .orderBy('w.place')
    .orderBy('o.ods_code')
    .execute();
}
