import type { StatisticId, UnitId } from '../../../schema/indicators/indicator.js';
import { findGap, findMixture, type AggregationRefusal } from './aggregation-parts.js';
import { exactDecimal, roundedText } from '../money/decimal.js';
import { answered, refused, type Outcome } from './outcome.js';
import { isOwnRatio } from './own-ratio.js';
import type { StatedFigure } from './stated-figure.js';
import { natureOf } from './units.js';

/** A figure of several areas together. */
export interface Aggregate {
  /** Exact decimal text, in the unit of the parts. */
  readonly value: string;
  /** Sums above and below the line; null for a total. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Codes of the areas, in the order given. */
  readonly areas: readonly string[];
  /** Statuses that any part carries, for they hold for the whole. */
  readonly statuses: readonly string[];
  readonly method: 'sum-of-areas' | 'ratio-of-sums';
}

/** How to add up. */
export interface AggregationRequest {
  /** Codes of the areas that make the whole; all must be there. Without it the parts are the whole. */
  readonly areas?: readonly string[];
  /** What the values are, where the unit does not tell. */
  readonly statistic?: StatisticId | undefined;
  /** Decimals of a ratio, 4 unless told; totals stay exact. */
  readonly decimals?: number;
}

const statistics = {
  MEDIAN: 'The median of several areas does not follow from their medians.',
  STANDARDISED_RATE:
    'A standardised rate follows from the age groups, not from the rates of areas.',
  MEAN: 'A mean of days follows from the days, not from the means of areas.',
  INDEX: 'An index has no numerator and denominator to add up.',
} as const;

/** Whether values of this sort can be put together at all; null when they can. */
function findUnfit(unit: UnitId, statistic: AggregationRequest['statistic']) {
  if (statistic !== undefined) return refused(statistic, statistics[statistic]);
  if (natureOf(unit).kind !== 'POSITION') return null;
  return unit === 'SCORE'
    ? refused('SCORE', 'Scores of areas do not add up to the score of all of them.')
    : refused('RANK', 'Ranks and tenths of areas do not add up.');
}

function sumOf(texts: readonly string[]): string {
  return texts.reduce((sum, text) => sum.plus(exactDecimal(text)), exactDecimal('0')).toFixed();
}

interface Ratio {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
}

function ratioOfSums(
  parts: readonly StatedFigure[],
  scale: number,
  decimals: number,
): Outcome<Ratio, AggregationRefusal> {
  const ratios = parts.flatMap(({ value, numerator, denominator }): Ratio[] =>
    value === null || numerator === null || denominator === null
      ? []
      : [{ value, numerator, denominator }],
  );
  if (ratios.length < parts.length) {
    return refused(
      'WITHOUT_NUMERATOR_AND_DENOMINATOR',
      'Rates are never averaged, and not every area has the numbers above and below the line.',
    );
  }
  const denominator = sumOf(ratios.map((ratio) => ratio.denominator));
  if (exactDecimal(denominator).isZero()) {
    return refused('ZERO_DENOMINATOR', 'There is nobody to divide by.');
  }
  if (ratios.some((ratio) => !isOwnRatio(ratio, scale))) {
    return refused(
      'NOT_ITS_OWN_RATIO',
      'A value is not its numerator over its denominator; it may be adjusted, or a mean of something else.',
    );
  }
  const numerator = sumOf(ratios.map((ratio) => ratio.numerator));
  const value = exactDecimal(numerator).times(scale).dividedBy(exactDecimal(denominator));
  return answered({ value: roundedText(value, decimals), numerator, denominator });
}

/**
 * The figure of several areas together: totals are added; rates, shares and means are the sum of their
 * numerators over the sum of their denominators, never a mean of rates. Refused where that would be wrong.
 *
 * @param parts figures of areas that do not overlap
 */
export function aggregateFigures(
  parts: readonly StatedFigure[],
  { areas, statistic, decimals = 4 }: AggregationRequest = {},
): Outcome<Aggregate, AggregationRefusal> {
  const unit = parts[0]?.unit ?? 'COUNT';
  const refusal = findMixture(parts) ?? findUnfit(unit, statistic) ?? findGap(parts, areas);
  if (refusal) return refusal;
  const whole = {
    areas: parts.map(({ areaCode }) => areaCode),
    statuses: [...new Set(parts.flatMap(({ statuses }) => statuses))].sort(),
  };
  const nature = natureOf(unit);
  if (nature.kind !== 'RATIO') {
    const value = sumOf(parts.flatMap((part) => part.value ?? []));
    return answered({
      ...whole,
      value,
      numerator: null,
      denominator: null,
      method: 'sum-of-areas',
    });
  }
  const { answer, refusal: without } = ratioOfSums(parts, nature.scale, decimals);
  return answer
    ? answered({ ...whole, ...answer, method: 'ratio-of-sums' })
    : { answer: null, refusal: without };
}
