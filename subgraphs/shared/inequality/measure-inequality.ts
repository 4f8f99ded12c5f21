import type { Indicator } from '../../../schema/indicators/indicator.js';
import { displayOf } from '../figures/display.js';
import type { FigureRow } from '../figures/figure.js';
import { gapBetween, gapBetweenEnds, type Estimate } from '../statistics/gap.js';
import { intervalOf } from '../statistics/stated-interval.js';
import { slopeIndexOf } from '../statistics/slope-index.js';
import type { PopulationGroup } from '../statistics/population-groups.js';
import { groupsByDeprivation } from './deprivation-order.js';
import type { InequalityMeasureModel, InequalityModel } from './models.js';

type Measures = Pick<InequalityModel, 'gap' | 'ratio' | 'slopeIndex'>;

const DIFFERENCE = 'difference-square-and-add';
const RATIO = 'ratio-square-and-add-log';
const SLOPE = 'slope-index-ridit';

function populationGroup(figure: FigureRow, indicator: Indicator): PopulationGroup {
  return {
    label: figure.level,
    population: figure.denominator === null ? null : Number(figure.denominator),
    value: figure.value === null ? null : Number(figure.value),
    interval: intervalOf(figure, indicator),
    marker: figure.marker,
  };
}

const without = (method: string, reason: string): InequalityMeasureModel => ({
  value: null,
  display: null,
  interval: null,
  method,
  groups: [],
  reason,
});

function shown(value: number, unit: Indicator['unit'] | 'PLAIN'): string {
  const text = value.toFixed(2);
  if (unit === 'PLAIN') return text;
  if (unit === 'PERCENT') return `${text} percentage points`;
  return displayOf({ value: text, marker: null, statuses: '', note: null }, unit);
}

function measured(
  estimate: Estimate<string>,
  unit: Indicator['unit'] | 'PLAIN',
  groups: readonly string[],
): InequalityMeasureModel {
  const { interval, method } = estimate;
  // Twelve digits are more than any publisher prints and fewer than binary noise reaches.
  const value = Number(estimate.value.toPrecision(12));
  return { value, interval, method, groups, display: shown(value, unit), reason: null };
}

/** Of groups in no order the highest and the lowest. */
function extremes(groups: readonly PopulationGroup[]) {
  const sorted = [...groups].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return [sorted[0], sorted.at(-1)] as const;
}

function gapOf(groups: readonly PopulationGroup[], expected: number | null) {
  if (expected !== null) {
    return { ...gapBetweenEnds(groups, expected), ends: [groups[0], groups.at(-1)] as const };
  }
  const lacking = groups.find(({ value }) => value === null);
  const ends = lacking ? ([lacking, groups.at(-1)] as const) : extremes(groups);
  const [first, last] = ends;
  return first && last ? { ...gapBetween(first, last), ends } : null;
}

function slopeOf(
  groups: readonly PopulationGroup[],
  expected: number | null,
  unit: Indicator['unit'],
): InequalityMeasureModel {
  if (expected === null) {
    return without(SLOPE, 'The groups have no order by deprivation through which to draw a line.');
  }
  const { answer, refusal } = slopeIndexOf(groups, expected);
  if (answer === null) return without(SLOPE, refusal.reason);
  const { slopeIndex: value, interval, method } = answer;
  return measured(
    { value, interval, method },
    unit,
    groups.map(({ label }) => label),
  );
}

/**
 * Gap, ratio and slope index over groups. By deprivation the groups come from the most deprived, and none
 * may be wanting; other groups have no order, and the gap is between the highest and the lowest. One hidden
 * or missing group leaves every measure out, for what is hidden might be an end.
 */
export function measureInequality(
  figures: readonly FigureRow[],
  indicator: Indicator,
  dimension: string,
): Measures {
  const expected = groupsByDeprivation(dimension);
  const groups = figures.map((figure) => populationGroup(figure, indicator));
  const slopeIndex = slopeOf(groups, expected, indicator.unit);
  const found = groups.length < 2 ? null : gapOf(groups, expected);
  if (found === null || found.answer === null) {
    const reason =
      found?.refusal.reason ??
      `A gap lies between at least two groups; there ${groups.length === 1 ? 'is one' : 'are none'}.`;
    return { gap: without(DIFFERENCE, reason), ratio: without(RATIO, reason), slopeIndex };
  }
  const names = found.ends.flatMap((group) => group?.label ?? []);
  const { difference, ratio } = found.answer;
  return {
    gap: measured(difference, indicator.unit, names),
    ratio: ratio
      ? measured(ratio, 'PLAIN', names)
      : without(RATIO, 'A ratio needs two positive figures.'),
    slopeIndex,
  };
}
