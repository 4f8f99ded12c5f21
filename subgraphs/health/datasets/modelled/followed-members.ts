import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { groupRows } from './group-rows.js';
import type { GroupMember } from './sums-over-groups.js';

/** That an organisation went whole into another on a day. */
interface Followed {
  readonly predecessor: string;
  readonly successor: string;
  readonly day: string;
}

/** Organisations that went into others as a whole, so that what is still told of them belongs to those. */
export function listFollowed(released: Released<HealthTables>): Promise<Followed[]> {
  return released.tables
    .selectFrom('succession as s')
    .where('s.kind', 'in', ['MERGER', 'ACQUISITION', 'RENAME'])
    .where(recordedIn(released, 's'))
    .select([
      's.predecessor_code as predecessor',
      's.successor_code as successor',
      's.valid_from as day',
    ])
    .execute();
}

/**
 * Members, and those that went into one of them: a publisher may tell the two apart for some time yet, and
 * from the day on which one followed the other both belong to the groups of the successor.
 */
export function withFollowed(
  members: readonly GroupMember[],
  followed: readonly Followed[],
): GroupMember[] {
  const into = groupRows(followed, ({ successor }) => successor);
  const taken = members.flatMap(({ member, group, valid_from, valid_to }) =>
    (into.get(member) ?? [])
      .filter(({ day }) => valid_to === null || valid_to > day)
      .map(({ predecessor, day }) => ({
        member: predecessor,
        group,
        valid_from: valid_from !== null && valid_from > day ? valid_from : day,
        valid_to,
      })),
  );
  return [...members, ...taken];
}
