import { sql } from 'kysely';
import { LONDON } from '../../../shared/codes/codes.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables, MembershipKind, OrganisationKind } from '../../tables.js';
import type { MemberFigure } from './group-sums.js';
import type { GroupMember } from './sums-over-groups.js';

/**
 * The figures of indicators, ordered by area. What does not apply to a member is left out, as it adds
 * nothing to a group.
 */
export function listMemberFigures(
  released: Released<HealthTables>,
  indicators: readonly string[],
  breakdowns: readonly string[],
): Promise<MemberFigure[]> {
  return released.tables
    .selectFrom('observation as o')
    .where('o.indicator_id', 'in', indicators)
    .where('o.breakdown', 'in', ['', ...breakdowns])
    .where(recordedIn(released, 'o'))
    .where(sql<boolean>`o.marker is distinct from 'z'`)
    .select([
      'o.indicator_id as indicator',
      'o.area_code as area',
      'o.period',
      'o.valid_from as day',
      'o.breakdown',
      'o.level',
      'o.value',
      'o.numerator',
      'o.denominator',
    ])
    .orderBy('o.area_code')
    .execute();
}

/** Who belongs to whom by a kind of membership. */
export function listMembersOf(
  released: Released<HealthTables>,
  kind: MembershipKind,
): Promise<GroupMember[]> {
  return released.tables
    .selectFrom('membership as m')
    .where('m.kind', '=', kind)
    .where(recordedIn(released, 'm'))
    .select(['m.member_code as member', 'm.group_code as group', 'm.valid_from', 'm.valid_to'])
    .execute();
}

/** Trusts of collaboratives; no source dates their memberships, so a closed trust ends with itself. */
export function listCollaborativeMembers(released: Released<HealthTables>): Promise<GroupMember[]> {
  return released.tables
    .selectFrom('collaborative_member as c')
    .where(recordedIn(released, 'c'))
    .select(['c.trust_code as member', 'c.collaborative_id as group', 'c.valid_from', 'c.valid_to'])
    .execute();
}

/** Organisations of a kind as members of London while they are open. */
export function listLondonMembers(
  released: Released<HealthTables>,
  kind: OrganisationKind,
): Promise<GroupMember[]> {
  return released.tables
    .selectFrom('organisation as o')
    .where('o.kind', '=', kind)
    .where(recordedIn(released, 'o'))
    .select([
      'o.ods_code as member',
      sql<string>`${LONDON}::text`.as('group'),
      'o.valid_from',
      'o.valid_to',
    ])
    .execute();
}
