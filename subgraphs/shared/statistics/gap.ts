import type { Interval } from './intervals/interval.js';
import { answered, refused, type Outcome } from './outcome.js';
import {
  isKnown,
  withoutFigure,
  type GroupRefusal,
  type KnownGroup,
  type PopulationGroup,
} from './population-groups.js';

/** How far two groups lie apart. */
export interface Gap {
  /** First less second, in the unit of the figure. */
  readonly difference: Estimate<'difference-square-and-add'>;
  /** First over second; null unless both are positive. */
  readonly ratio: Estimate<'ratio-square-and-add-log'> | null;
}

/** An estimate with the method of its interval. */
export interface Estimate<MethodId extends string> {
  readonly value: number;
  /** Null where a group has none, or they are of different levels. */
  readonly interval: Interval | null;
  readonly method: MethodId;
}

interface Bounded {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** Limits of a difference from the distances of each value to its own limits. */
function squareAndAdd(first: Bounded, second: Bounded): { lower: number; upper: number } {
  const difference = first.value - second.value;
  return {
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
  };
}

const bounded = ({ value }: KnownGroup, { lower, upper }: Interval): Bounded => ({
  value,
  lower,
  upper,
});

const logged = ({ value, lower, upper }: Bounded): Bounded => ({
  value: Math.log(value),
  lower: Math.log(lower),
  upper: Math.log(upper),
});

/**
 * Difference and ratio of the figures of two groups. Their intervals come from those of the groups, as
 * they are, by squaring and adding the distances to the limits: Newcombe RG (1998), Statistics in Medicine
 * 17, 873–890, method 10, for proportions with Wilson's limits; Zou GY, Donner A (2008), Statistics in
 * Medicine 27, 1693–1702, for any estimates that are independent, and on logarithms for ratios.
 */
export function gapBetween(
  first: PopulationGroup,
  second: PopulationGroup,
): Outcome<Gap, GroupRefusal> {
  if (!isKnown(first)) return withoutFigure(first);
  if (!isKnown(second)) return withoutFigure(second);
  const both =
    first.interval && second.interval && first.interval.level === second.interval.level
      ? {
          level: first.interval.level,
          one: bounded(first, first.interval),
          other: bounded(second, second.interval),
        }
      : null;
  return answered({
    difference: {
      value: first.value - second.value,
      interval: both && {
        ...squareAndAdd(both.one, both.other),
        level: both.level,
        method: 'Square and add',
      },
      method: 'difference-square-and-add',
    },
    ratio:
      first.value > 0 && second.value > 0
        ? {
            value: first.value / second.value,
            interval: both && ratioInterval(both.one, both.other, both.level),
            method: 'ratio-square-and-add-log',
          }
        : null,
  });
}

/** Null where a limit is not positive, for it has no logarithm. */
function ratioInterval(one: Bounded, other: Bounded, level: number | null): Interval | null {
  if (one.lower <= 0 || other.lower <= 0) return null;
  const { lower, upper } = squareAndAdd(logged(one), logged(other));
  return {
    lower: Math.exp(lower),
    upper: Math.exp(upper),
    level,
    method: 'Square and add, on logarithms',
  };
}

/**
 * The gap between the two ends of an ordered set: the most deprived group against the least deprived.
 * What lies between is left aside; `slopeIndexOf` takes all groups in.
 *
 * @param groups from the most to the least deprived
 * @param expected how many there must be, at least 2
 */
export function gapBetweenEnds(
  groups: readonly PopulationGroup[],
  expected: number,
): Outcome<Gap, GroupRefusal> {
  const [most] = groups;
  const least = groups.at(-1);
  if (expected < 2 || most === undefined || least === undefined) {
    return refused('TOO_FEW_GROUPS', 'A gap lies between at least two groups.');
  }
  if (groups.length !== expected) {
    return refused('MISSING_GROUP', `Of ${expected} groups ${groups.length} are at hand.`);
  }
  return gapBetween(most, least);
}
