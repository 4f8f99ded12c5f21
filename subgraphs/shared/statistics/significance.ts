import type { PolarityId } from '../../../schema/indicators/indicator.js';
import {
  findDifferenceInKind,
  notComparable,
  type ComparatorPeriod,
  type ComparisonRefusal,
} from './comparability.js';
import { exactDecimal } from '../money/decimal.js';
import type { Interval } from './intervals/interval.js';
import type { Refusal } from './outcome.js';
import type { StatedFigure } from './stated-figure.js';

/** What a comparison found; better and worse only where the indicator says which way is good. */
export type Significance = 'BETTER' | 'SIMILAR' | 'WORSE' | 'HIGHER' | 'LOWER' | 'NOT_COMPARED';

/**
 * How two figures are compared, both as Fingertips (Office for Health Improvement and Disparities) does:
 *
 * - `interval-against-value`: with a benchmark (England, London, a group of areas). Different when the
 *   benchmark's value lies outside the figure's interval; a value on a limit is inside.
 * - `interval-against-interval`: with an equal, such as the period before or another area. Different when
 *   the two intervals do not overlap. Cautious: intervals that overlap a little may still belong to values
 *   that a test of their difference would tell apart (Schenker and Gentleman 2001, The American
 *   Statistician 55, 182–186).
 */
export type ComparisonMethod = 'interval-against-value' | 'interval-against-interval';

/** How to compare. */
export interface ComparisonRequest {
  readonly polarity: PolarityId;
  readonly method: ComparisonMethod;
  readonly comparatorPeriod: ComparatorPeriod;
}

/** A figure beside its comparator. */
export interface Comparison {
  readonly significance: Significance;
  readonly method: ComparisonMethod;
  /** The figure less the comparator, exact, in their unit; null when either is missing or they differ in kind. */
  readonly difference: string | null;
  /** Why they were not compared; null when they were. */
  readonly refusal: Refusal<ComparisonRefusal> | null;
}

/** 1 above, -1 below, 0 not told apart. */
function direction(interval: Interval, other: Pick<Interval, 'lower' | 'upper'>): -1 | 0 | 1 {
  if (interval.lower > other.upper) return 1;
  return interval.upper < other.lower ? -1 : 0;
}

function verdict(found: -1 | 0 | 1, polarity: PolarityId): Significance {
  if (found === 0) return 'SIMILAR';
  if (polarity === 'NO_JUDGEMENT') return found > 0 ? 'HIGHER' : 'LOWER';
  return found > 0 === (polarity === 'HIGHER_IS_BETTER') ? 'BETTER' : 'WORSE';
}

/** Compares a figure with another of the same indicator. */
export function compareFigures(
  figure: StatedFigure,
  comparator: StatedFigure,
  { polarity, method, comparatorPeriod }: ComparisonRequest,
): Comparison {
  const without = (
    refusal: Refusal<ComparisonRefusal>,
    difference: string | null = null,
  ): Comparison => ({ significance: 'NOT_COMPARED', method, difference, refusal });

  const apart = findDifferenceInKind(figure, comparator, comparatorPeriod);
  if (apart) return without(apart);
  if (figure.value === null || comparator.value === null) {
    return without(notComparable('MISSING_VALUE', 'One of the figures is missing or hidden.'));
  }
  const difference = exactDecimal(figure.value).minus(comparator.value).toFixed();
  const { interval } = figure;
  const value = Number(comparator.value);
  const other =
    method === 'interval-against-value' ? { lower: value, upper: value } : comparator.interval;
  if (interval === null || other === null) {
    return without(
      notComparable(
        'NO_INTERVAL',
        'There is no confidence interval, so chance cannot be told from change.',
      ),
      difference,
    );
  }
  if ('level' in other && other.level !== interval.level) {
    return without(
      notComparable('DIFFERENT_LEVELS', 'The intervals are of different confidence levels.'),
      difference,
    );
  }
  return {
    significance: verdict(direction(interval, other), polarity),
    method,
    difference,
    refusal: null,
  };
}
