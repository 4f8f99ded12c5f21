import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { groupRows } from './group-rows.js';

/** A count of something, by area and period. */
export interface CountedFigure {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** First day of the period, for which memberships are asked. */
  readonly day: string;
  /** One dimension, or nothing for the headline. */
  readonly breakdown: string;
  readonly level: string;
  /** Whole number as text; null where it is missing or hidden. */
  readonly value: string | null;
}

/** That an area belongs to a group for a time; half-open, null is open. */
export interface GroupMember {
  readonly member: string;
  readonly group: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

interface Sum {
  readonly figure: CountedFigure;
  readonly group: string;
  readonly members: string[];
  /** Null once a part is missing: a sum that lacks a part is not shown as a sum. */
  total: number | null;
}

function holdsOn({ valid_from, valid_to }: GroupMember, day: string): boolean {
  return (valid_from === null || valid_from <= day) && (valid_to === null || valid_to > day);
}

function sumFact({ figure, group, members, total }: Sum): Fact {
  const { indicator, period, breakdown, level } = figure;
  return observationFact({
    indicator,
    area: group,
    period,
    ...(breakdown === '' ? {} : { dimensions: { [breakdown]: level } }),
    value: total,
    marker: total === null ? 'x' : null,
    method: 'sum-of-areas',
    inputs: members,
    source: null,
  });
}

/**
 * Sums counts over the members each group had on the first day of the period.
 *
 * @param counts ordered by area, which orders the inputs named in the lineage
 * @param complete whether a group needs a count of every member to have a sum
 */
export function* sumsOverGroups(
  counts: readonly CountedFigure[],
  members: readonly GroupMember[],
  { complete }: { readonly complete: boolean },
): Generator<Fact, void, undefined> {
  const groupsOf = groupRows(members, ({ member }) => member);
  const membersOf = groupRows(members, ({ group }) => group);
  const sums = new Map<string, Sum>();
  for (const figure of counts) {
    for (const membership of groupsOf.get(figure.area) ?? []) {
      if (!holdsOn(membership, figure.day)) continue;
      const { group } = membership;
      const { indicator, period, breakdown, level, value } = figure;
      const key = [indicator, group, period, breakdown, level].join('\u0000');
      const sum = sums.get(key) ?? { figure, group, members: [], total: 0 };
      sums.set(key, sum);
      sum.members.push(figure.area);
      sum.total = sum.total === null || value === null ? null : sum.total + Number(value);
    }
  }
  for (const sum of sums.values()) {
    const expected = (membersOf.get(sum.group) ?? []).filter((member) =>
      holdsOn(member, sum.figure.day),
    );
    if (!complete || sum.members.length === expected.length) yield sumFact(sum);
  }
}
