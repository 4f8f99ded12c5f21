import { refused } from './outcome.js';
import type { StatedFigure } from './stated-figure.js';

/** Why figures of several areas do not make one of all of them. */
export type AggregationRefusal =
  | 'NO_PARTS'
  | 'MIXED_INDICATORS'
  | 'MIXED_PERIODS'
  | 'MIXED_BREAKDOWNS'
  | 'AREA_TWICE'
  | 'MISSING_AREA'
  | 'HIDDEN_PART'
  | 'MISSING_PART'
  | 'MEDIAN'
  | 'STANDARDISED_RATE'
  | 'INDEX'
  | 'MEAN'
  | 'SCORE'
  | 'RANK'
  | 'WITHOUT_NUMERATOR_AND_DENOMINATOR'
  | 'NOT_ITS_OWN_RATIO'
  | 'ZERO_DENOMINATOR';

const several = (parts: readonly StatedFigure[], what: (part: StatedFigure) => string): boolean =>
  new Set(parts.map(what)).size > 1;

/** Whether the parts are figures of one thing, each area once; null when they are. */
export function findMixture(parts: readonly StatedFigure[]) {
  if (parts.length === 0) return refused('NO_PARTS', 'There is nothing to add up.');
  if (several(parts, ({ indicatorId, unit }) => `${indicatorId} ${unit}`)) {
    return refused('MIXED_INDICATORS', 'The figures measure different things.');
  }
  if (several(parts, ({ period }) => period)) {
    return refused('MIXED_PERIODS', 'The figures are for different periods.');
  }
  if (several(parts, ({ breakdown, level }) => `${breakdown}=${level}`)) {
    return refused('MIXED_BREAKDOWNS', 'The figures are for different groups.');
  }
  const areas = parts.map(({ areaCode }) => areaCode);
  const twice = areas.find((area, index) => areas.indexOf(area) !== index);
  return twice === undefined ? null : refused('AREA_TWICE', `${twice} would be counted twice.`);
}

function isHidden({ marker, statuses }: StatedFigure): boolean {
  return (
    marker === 'c' || statuses.includes('SUPPRESSED') || statuses.includes('SECONDARY_SUPPRESSED')
  );
}

/** Whether a part is wanting; a total without it, or with a hidden one, is not shown as a total. */
export function findGap(parts: readonly StatedFigure[], areas: readonly string[] | undefined) {
  const absent = areas?.filter((area) => !parts.some(({ areaCode }) => areaCode === area)) ?? [];
  if (absent.length > 0)
    return refused('MISSING_AREA', `There is no figure of ${absent.join(', ')}.`);
  const without = parts.filter(({ value }) => value === null);
  const hidden = without.filter(isHidden);
  if (hidden.length > 0) {
    const names = hidden.map(({ areaCode }) => areaCode).join(', ');
    return refused('HIDDEN_PART', `The total would give away what is hidden of ${names}.`);
  }
  const names = without.map(({ areaCode }) => areaCode).join(', ');
  return without.length > 0 ? refused('MISSING_PART', `There is no value of ${names}.`) : null;
}
