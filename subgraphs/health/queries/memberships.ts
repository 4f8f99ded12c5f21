import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { MembershipKind, OrganisationKind } from '../models.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode } from './dated-codes.js';
import { isNotAtRest, organisationColumns } from './organisations.js';

/** Memberships of a kind whose one `side` is among the codes, each on the day of its code. */
function heldOn(
  released: Released<HealthTables>,
  kind: MembershipKind | Given<MembershipKind>,
  codes: Given<readonly DatedCode[]>,
  side: 'm.group_code' | 'm.member_code',
) {
  return released.tables
    .selectFrom('membership as m')
    .innerJoin(datedCodes(codes), (join) => join.onRef('w.code', '=', side))
    .where('m.kind', '=', kind)
    .where(recordedIn(released, 'm'))
    .where(holdsOnDay('m'));
}

/** The organisations that are members of groups, each group on its day; within a group by code. */
export const listMembers = prepared(
  (
    released: Released<HealthTables>,
    kind: Given<MembershipKind>,
    groups: Given<readonly DatedCode[]>,
  ) =>
    heldOn(released, kind, groups, 'm.group_code')
      .innerJoin('organisation as o', 'o.ods_code', 'm.member_code')
      .where(recordedIn(released, 'o'))
      .select([...organisationColumns, 'w.place'])
      .orderBy('w.place')
      .orderBy('o.ods_code'),
);

/** The codes of the members of groups, which need not be organisations (boroughs). */
export const listMemberCodes = prepared(
  (
    released: Released<HealthTables>,
    kind: Given<MembershipKind>,
    groups: Given<readonly DatedCode[]>,
  ) =>
    heldOn(released, kind, groups, 'm.group_code')
      .select(['m.member_code as code', 'w.place'])
      .orderBy('w.place')
      .orderBy('m.member_code'),
);

/** The code of the group to which each member belongs on its day. */
export const listGroupCodes = prepared(
  (
    released: Released<HealthTables>,
    kind: Given<MembershipKind>,
    members: Given<readonly DatedCode[]>,
  ) =>
    heldOn(released, kind, members, 'm.member_code')
      .select(['m.group_code as code', 'w.place'])
      .orderBy('w.place'),
);

/** Organisations of a kind, at work on the day, whose commissioner belongs to a board on that day. */
export const listCommissioned = prepared(
  (
    released: Released<HealthTables>,
    kind: Given<OrganisationKind>,
    boards: Given<readonly DatedCode[]>,
  ) =>
    heldOn(released, 'SUB_ICB_BOARD', boards, 'm.group_code')
      .innerJoin('organisation as o', 'o.commissioner_code', 'm.member_code')
      .where('o.kind', '=', kind)
      .where(recordedIn(released, 'o'))
      .where(holdsOnDay('o'))
      .where(isNotAtRest)
      .select([...organisationColumns, 'w.place'])
      .orderBy('w.place')
      .orderBy('o.ods_code'),
);

/** Every practice that belongs or belonged to networks, with its days; by practice, then day. */
export const listNetworkSpells = prepared(
  (released: Released<HealthTables>, networks: Given<readonly string[]>) =>
    released.tables
      .selectFrom('membership as m')
      .where('m.kind', '=', 'PRACTICE_PCN')
      .where('m.group_code', '=', sql<string>`any(${networks}::text[])`)
      .where(recordedIn(released, 'm'))
      .select([
        'm.group_code as network',
        'm.member_code as practice',
        'm.valid_from as from',
        'm.valid_to as to',
      ])
      .orderBy('m.member_code')
      .orderBy('m.valid_from'),
);
