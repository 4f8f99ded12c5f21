import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { groupRows } from './group-rows.js';
import { ratio } from './ratios.js';
import type { GroupMember } from './sums-over-groups.js';

/** A figure of a member, as the database has it. */
export interface MemberFigure {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** First day of the period, for which memberships are asked. */
  readonly day: string;
  readonly breakdown: string;
  readonly level: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** How figures of an indicator are put together. */
export interface GroupRule {
  /** By what a numerator divided by its denominator is scaled; null for figures that are simply added. */
  readonly scale: number | null;
  /** Decimals of a sum. */
  readonly decimals: number;
}

interface Sum {
  readonly figure: MemberFigure;
  readonly group: string;
  readonly members: string[];
  /** Members whose row has no value. */
  readonly without: string[];
  /** Null once a part is missing: a sum that lacks a part is not shown as a sum. */
  total: { numerator: number; denominator: number } | null;
}

/** What a member adds; a ratio that does not apply to it (no beds, none occupied) adds nothing. */
function partOf(figure: MemberFigure, { scale }: GroupRule) {
  if (scale === null) {
    return figure.value === null ? null : { numerator: Number(figure.value), denominator: 1 };
  }
  if (figure.numerator === null || figure.denominator === null) return null;
  return { numerator: Number(figure.numerator), denominator: Number(figure.denominator) };
}

function sumFact(
  { figure, group, members, without, total }: Sum,
  { scale, decimals }: GroupRule,
): Fact {
  const { indicator, period, breakdown, level } = figure;
  const trim = (number: number) =>
    decimals === 0 ? String(Math.round(number)) : number.toFixed(decimals).replace(/\.?0+$/, '');
  const value =
    total === null
      ? undefined
      : scale === null
        ? trim(total.numerator)
        : ratio(total.numerator, total.denominator, scale);
  const isRatio = scale !== null && total !== null && value !== undefined;
  return observationFact({
    indicator,
    area: group,
    period,
    ...(breakdown === '' ? {} : { dimensions: { [breakdown]: level } }),
    value: value ?? null,
    marker: value === undefined ? 'x' : null,
    ...(isRatio ? { numerator: trim(total.numerator), denominator: trim(total.denominator) } : {}),
    note:
      without.length === 0
        ? null
        : `Not available: no figure was returned by ${without.join(', ')}, and without it there is no sum.`,
    method: scale === null ? 'sum-of-areas' : 'ratio-of-sums',
    inputs: members,
    source: null,
  });
}

function holdsOn({ valid_from, valid_to }: GroupMember, day: string): boolean {
  return (valid_from === null || valid_from <= day) && (valid_to === null || valid_to > day);
}

/**
 * Figures of groups from those of the members each had on the first day of the period: counts added,
 * shares and rates from the sums of their numerators and denominators, never from one another. A member
 * without a row does not provide what is counted; one whose row has no value leaves the group without.
 *
 * @param figures ordered by area, which orders the inputs named in the lineage
 */
export function* groupSums(
  figures: readonly MemberFigure[],
  members: readonly GroupMember[],
  ruleOf: (indicator: string) => GroupRule,
): Generator<Fact, void, undefined> {
  const groupsOf = groupRows(members, ({ member }) => member);
  const sums = new Map<string, Sum>();
  for (const figure of figures) {
    const part = partOf(figure, ruleOf(figure.indicator));
    for (const membership of groupsOf.get(figure.area) ?? []) {
      if (!holdsOn(membership, figure.day)) continue;
      const { group } = membership;
      const { indicator, period, breakdown, level } = figure;
      const key = [indicator, group, period, breakdown, level].join('\u0000');
      const sum = sums.get(key) ?? {
        figure,
        group,
        members: [],
        without: [],
        total: { numerator: 0, denominator: 0 },
      };
      sums.set(key, sum);
      sum.members.push(figure.area);
      if (part === null) sum.without.push(figure.area);
      sum.total =
        sum.total === null || part === null
          ? null
          : {
              numerator: sum.total.numerator + part.numerator,
              denominator: sum.total.denominator + part.denominator,
            };
    }
  }
  for (const sum of sums.values()) yield sumFact(sum, ruleOf(sum.figure.indicator));
}
