import { kendallTest, type KendallTest } from './kendall.js';
import type { Refusal } from './outcome.js';
import type { StatedPoint } from './stated-figure.js';
import { trendPoints, type TrendPoints, type TrendRefusal } from './trend-points.js';

/** Where a series goes. */
export type Trend = 'INCREASING' | 'DECREASING' | 'NO_SIGNIFICANT_CHANGE' | 'CANNOT_BE_CALCULATED';

/** The test behind a trend: over all figures or within seasons, counted out or approximated. */
export type TrendMethod =
  | 'mann-kendall-exact'
  | 'mann-kendall-normal'
  | 'seasonal-kendall-exact'
  | 'seasonal-kendall-normal';

/** A trend with what it rests on. */
export interface TrendResult {
  readonly trend: Trend;
  /** Null where no trend could be computed. */
  readonly method: TrendMethod | null;
  /** Two-sided; null where no trend could be computed. */
  readonly pValue: number | null;
  /** Periods of the figures used, oldest first. */
  readonly periods: readonly string[];
  /** What to beware of when reading it; null where nothing. */
  readonly caveat: string | null;
  /** Why no trend could be computed; null where one was. */
  readonly refusal: Refusal<TrendRefusal> | null;
}

function methodOf({ seasonal }: TrendPoints, { exact }: KendallTest): TrendMethod {
  if (seasonal) return exact ? 'seasonal-kendall-exact' : 'seasonal-kendall-normal';
  return exact ? 'mann-kendall-exact' : 'mann-kendall-normal';
}

function caveatOf(
  { overlapping }: TrendPoints,
  { smallestPValue }: KendallTest,
  significance: number,
): string | null {
  const caveats = [
    overlapping > 0 && `${overlapping} figures that share days with a later one are left out.`,
    smallestPValue >= significance &&
      'The series is so short that no change in it, however large, could be told from chance.',
  ];
  return caveats.filter((caveat) => caveat !== false).join(' ') || null;
}

/**
 * The trend of a series by the test of Mann and Kendall, significant when the two-sided probability is
 * below `significance` (0.05 unless told).
 *
 * Chosen before two others because it asks least of the figures. Linear regression with a t test supposes
 * a straight line and normal errors, and three points that happen to lie on a line convince it. The
 * chi-squared test of Fingertips needs an interval or a numerator at every point, which most series of
 * councils and of money lack, and on large denominators calls every ripple a trend. This test takes any
 * order of magnitude, missing periods, ties and outliers; for short series its distribution is counted
 * out. Its price: fewer than five figures never suffice at 5 per cent, and the caveat then says so.
 *
 * Months and quarters are tested within seasons, so that winter is no trend. Figures are taken as
 * independent of each other, which close snapshots (days, weeks) are not.
 */
export function trendOf(series: readonly StatedPoint[], significance = 0.05): TrendResult {
  const { answer: points, refusal } = trendPoints(series);
  if (points === null) {
    return {
      trend: 'CANNOT_BE_CALCULATED',
      method: null,
      pValue: null,
      periods: [],
      caveat: null,
      refusal,
    };
  }
  const test = kendallTest(points.blocks);
  const direction = test.score > 0 ? 'INCREASING' : 'DECREASING';
  return {
    trend: test.pValue < significance ? direction : 'NO_SIGNIFICANT_CHANGE',
    method: methodOf(points, test),
    pValue: test.pValue,
    periods: points.periods,
    caveat: caveatOf(points, test, significance),
    refusal: null,
  };
}
