import { parsePeriod } from '../periods/period.js';
import type { Refusal } from './outcome.js';
import type { StatedFigure } from './stated-figure.js';
import { natureOf } from './units.js';

/** Why two figures were not compared. */
export type ComparisonRefusal =
  | 'DIFFERENT_INDICATOR'
  | 'DIFFERENT_UNIT'
  | 'DIFFERENT_BREAKDOWN'
  | 'DIFFERENT_PERIOD'
  | 'PERIODS_OVERLAP'
  | 'BREAK_IN_SERIES'
  | 'TOTALS_OF_DIFFERENT_AREAS'
  | 'MISSING_VALUE'
  | 'NO_INTERVAL'
  | 'DIFFERENT_LEVELS';

/** Whether the comparator is for the same period or for an earlier one of the same kind. */
export type ComparatorPeriod = 'SAME' | 'EARLIER';

/** A refusal to compare. */
export const notComparable = (
  code: ComparisonRefusal,
  reason: string,
): Refusal<ComparisonRefusal> => ({
  code,
  reason,
});

function periodsApart(
  figure: StatedFigure,
  comparator: StatedFigure,
  expected: ComparatorPeriod,
): Refusal<ComparisonRefusal> | null {
  if (expected === 'SAME') {
    if (figure.period === comparator.period) return null;
    return notComparable(
      'DIFFERENT_PERIOD',
      `${figure.period} and ${comparator.period} are not one period.`,
    );
  }
  const later = parsePeriod(figure.period);
  const earlier = parsePeriod(comparator.period);
  if (later.kind !== earlier.kind || earlier.start >= later.start) {
    return notComparable(
      'DIFFERENT_PERIOD',
      `${earlier.code} is no period of its kind before ${later.code}.`,
    );
  }
  if (earlier.end >= later.start) {
    return notComparable(
      'PERIODS_OVERLAP',
      `${earlier.code} and ${later.code} share days and cases.`,
    );
  }
  if (figure.statuses.includes('BREAK_IN_SERIES')) {
    return notComparable(
      'BREAK_IN_SERIES',
      `The publisher says that ${later.code} begins a new series.`,
    );
  }
  return null;
}

function kindsApart(
  figure: StatedFigure,
  comparator: StatedFigure,
): Refusal<ComparisonRefusal> | null {
  if (figure.indicatorId !== comparator.indicatorId) {
    return notComparable('DIFFERENT_INDICATOR', 'The figures measure different things.');
  }
  if (figure.unit !== comparator.unit) {
    return notComparable(
      'DIFFERENT_UNIT',
      `One figure is in ${figure.unit}, the other in ${comparator.unit}.`,
    );
  }
  if (figure.breakdown !== comparator.breakdown || figure.level !== comparator.level) {
    return notComparable('DIFFERENT_BREAKDOWN', 'The figures are for different groups.');
  }
  if (natureOf(figure.unit).kind === 'TOTAL' && figure.areaCode !== comparator.areaCode) {
    return notComparable(
      'TOTALS_OF_DIFFERENT_AREAS',
      'Totals of areas of different size say nothing about each other; compare rates.',
    );
  }
  return null;
}

/** Why two figures cannot be set against each other, whatever their values; null when they can. */
export function findDifferenceInKind(
  figure: StatedFigure,
  comparator: StatedFigure,
  expected: ComparatorPeriod,
): Refusal<ComparisonRefusal> | null {
  return kindsApart(figure, comparator) ?? periodsApart(figure, comparator, expected);
}
