import type { Fact } from '../../../shared/imports/fact.js';
import type { MembershipKind } from '../../tables.js';
import type { Spell } from './spell.js';

/** The fact that a member belonged to a group for a spell. */
export function membershipFact(kind: MembershipKind, member: string, spell: Spell): Fact {
  return {
    table: 'membership',
    source: `${member} in ${spell.group}`,
    values: {
      kind,
      member_code: member,
      group_code: spell.group,
      valid_from: spell.from,
      valid_to: spell.to,
      from_basis: spell.fromBasis,
      to_basis: spell.toBasis,
    },
  };
}
