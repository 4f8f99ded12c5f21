import type { Interval } from './intervals/interval.js';
import { deviateOf } from './normal.js';
import { answered, refused, type Outcome } from './outcome.js';
import {
  isKnown,
  withoutFigure,
  type GroupRefusal,
  type PopulationGroup,
} from './population-groups.js';

/** Fewest groups through which a slope is drawn, as in the tool of the public health agencies. */
const FEWEST = 5;

/** The gradient of a figure over the whole population, from the most to the least deprived. */
export interface SlopeIndex {
  /**
   * Fitted value at the least deprived end less that at the most deprived end, in the unit of the figure:
   * positive where the less deprived have more.
   */
  readonly slopeIndex: number;
  /** From the intervals of the groups, which are taken as normal; null where a group has none. */
  readonly interval: Interval | null;
  /** Fitted value at the least deprived end over that at the most deprived; null unless both are positive. */
  readonly relativeIndex: number | null;
  readonly method: 'slope-index-ridit';
}

interface Point {
  /** Ridit: the middle of the group's range in the cumulative population, 0 to 1. */
  readonly rank: number;
  /** Share of the population. */
  readonly weight: number;
  readonly value: number;
  readonly interval: Interval | null;
}

function pointsOf(groups: readonly PopulationGroup[]): Outcome<Point[], GroupRefusal> {
  const known = groups.filter(isKnown);
  const lacking = groups.find((group) => !isKnown(group));
  if (lacking) return withoutFigure(lacking);
  const empty = known.find(({ population }) => population === null || population <= 0);
  if (empty) {
    return refused('NO_POPULATION', `The population of ${empty.label} is not known, or nobody.`);
  }
  const whole = known.reduce((sum, { population }) => sum + (population ?? 0), 0);
  let below = 0;
  return answered(
    known.map(({ population, value, interval }) => {
      const weight = (population ?? 0) / whole;
      const rank = below + weight / 2;
      below += weight;
      return { rank, weight, value, interval };
    }),
  );
}

/** The slope is a weighted sum of independent values; its variance is that of the sum. */
function intervalOf(
  slope: number,
  shares: readonly { readonly share: number; readonly interval: Interval | null }[],
  level: number,
): Interval | null {
  let variance = 0;
  for (const { share, interval } of shares) {
    if (interval?.level == null) return null;
    const error = (interval.upper - interval.lower) / (2 * deviateOf(interval.level));
    variance += (share * error) ** 2;
  }
  const reach = deviateOf(level) * Math.sqrt(variance);
  return {
    lower: slope - reach,
    upper: slope + reach,
    level,
    method: 'Normal, from the intervals of the groups',
  };
}

/**
 * Slope index of inequality: the slope of a line through the groups' figures over their ridit scores
 * (Bross 1958), by least squares weighted with the groups' shares of the population. Low A, Low A (2004),
 * "Measuring the gap: quantifying and comparing local health inequalities", Journal of Public Health 26,
 * 388–395; the relative index beside it is the ratio of the line's ends. It supposes a straight line.
 *
 * The interval is the one the public health agencies find by drawing each group's figure many times from a
 * normal distribution, computed directly. Where they first transform rates and proportions it can differ a
 * little on small numbers.
 *
 * @param groups from the most to the least deprived
 * @param expected how many there must be, such as 10 for deciles
 */
export function slopeIndexOf(
  groups: readonly PopulationGroup[],
  expected: number,
  level = 95,
): Outcome<SlopeIndex, GroupRefusal> {
  if (expected < FEWEST) {
    return refused(
      'TOO_FEW_GROUPS',
      `A slope needs at least ${FEWEST} groups; there are ${expected}.`,
    );
  }
  if (groups.length !== expected) {
    return refused('MISSING_GROUP', `Of ${expected} groups ${groups.length} are at hand.`);
  }
  const { answer: points, refusal } = pointsOf(groups);
  if (points === null) return { answer: null, refusal };

  const meanRank = points.reduce((sum, { weight, rank }) => sum + weight * rank, 0);
  const meanValue = points.reduce((sum, { weight, value }) => sum + weight * value, 0);
  const spread = points.reduce((sum, { weight, rank }) => sum + weight * (rank - meanRank) ** 2, 0);
  const shares = points.map(({ weight, rank, value, interval }) => ({
    share: (weight * (rank - meanRank)) / spread,
    value: value - meanValue,
    interval,
  }));
  const slope = shares.reduce((sum, { share, value }) => sum + share * value, 0);
  const mostDeprived = meanValue - slope * meanRank;
  const leastDeprived = mostDeprived + slope;
  return answered({
    slopeIndex: slope,
    interval: intervalOf(slope, shares, level),
    relativeIndex: mostDeprived > 0 && leastDeprived > 0 ? leastDeprived / mostDeprived : null,
    method: 'slope-index-ridit',
  });
}
