import type { StatisticId, UnitId } from '../../../../schema/indicators/indicator.js';
import { isOwnRatio } from '../../../shared/statistics/own-ratio.js';
import { shortestDecimal } from '../decimals.js';
import type { ExportRow } from './export-rows.js';

/** A unit nobody stated, with the reason for it in words. */
export interface InferredUnit {
  readonly unit: UnitId;
  readonly statistic?: StatisticId;
  readonly because: string;
}

type Counted = Record<'value' | 'numerator' | 'denominator', string>;

const scales: readonly (readonly [scale: number, unit: UnitId, words: string])[] = [
  [1, 'RATIO', 'count / denominator'],
  [100, 'PERCENT', 'count / denominator × 100'],
  [1_000, 'RATE_PER_1000', 'count / denominator × 1,000'],
  [10_000, 'RATE_PER_10000', 'count / denominator × 10,000'],
  [100_000, 'RATE_PER_100000', 'count / denominator × 100,000'],
];

const namedUnits: readonly (readonly [RegExp, UnitId])[] = [
  [/per 100,?000/i, 'RATE_PER_100000'],
  [/per 10,?000/i, 'RATE_PER_10000'],
  [/per 1,?000/i, 'RATE_PER_1000'],
  [/%|\bper ?cent(age)?\b/i, 'PERCENT'],
  [/life expectancy/i, 'YEARS'],
];

/** Share of rows that must agree: rounding and combined areas may spoil a few. */
const ENOUGH = 0.95;

function countedRows(rows: readonly ExportRow[]): Counted[] {
  return rows.flatMap((row) => {
    const [value, numerator, denominator] = [row.value, row.count, row.denominator].map((text) =>
      shortestDecimal(text),
    );
    // Nought over anything is nought in every unit.
    const told = value !== undefined && Number(numerator) > 0 && Number(denominator) > 0;
    return told && numerator !== undefined && denominator !== undefined
      ? [{ value, numerator, denominator }]
      : [];
  });
}

function exactly(rows: readonly Counted[]): InferredUnit | undefined {
  for (const [scale, unit, words] of scales) {
    const fitting = rows.filter((row) => isOwnRatio(row, scale)).length;
    if (fitting === 0 || fitting < rows.length * ENOUGH) continue;
    return { unit, because: `value = ${words} in ${fitting} of ${rows.length} rows` };
  }
  return undefined;
}

/** Values beside their own ratio are adjusted: for age, or by the weights of a survey. */
function nearly(rows: readonly Counted[]): InferredUnit | undefined {
  const factors = rows
    .map(
      ({ value, numerator, denominator }) =>
        (Number(value) * Number(denominator)) / Number(numerator),
    )
    .sort((a, b) => a - b);
  const middle = factors[Math.floor(factors.length / 2)];
  const found = scales.find(
    ([scale]) => middle !== undefined && middle > scale / 2 && middle < scale * 2,
  );
  if (!found) return undefined;
  const because = `values lie near ${found[2]} without being it, so they are read as adjusted (for age, say) and never added up`;
  return { unit: found[1], statistic: 'STANDARDISED_RATE', because };
}

function isCount(rows: readonly ExportRow[]): boolean {
  const valued = rows.filter(({ value, count }) => value !== '' && count !== '');
  return (
    valued.length > 0 &&
    valued.every(
      ({ value, count, denominator }) => denominator === '' && Number(value) === Number(count),
    )
  );
}

/**
 * The unit of an indicator that nobody described: from value against count and denominator where they agree,
 * else from its name, else from what the values lie near; where nothing tells, a score on the publisher's own
 * scale.
 */
export function inferUnit(name: string, rows: readonly ExportRow[]): InferredUnit {
  const counted = countedRows(rows);
  const exact = exactly(counted);
  if (exact) return exact;
  if (isCount(rows)) return { unit: 'COUNT', because: 'every value is its count' };
  const near = nearly(counted);
  const named = namedUnits.find(([pattern]) => pattern.test(name));
  if (named) {
    const adjusted: Pick<InferredUnit, 'statistic'> =
      counted.length > 0 && named[1] !== 'YEARS' ? { statistic: 'STANDARDISED_RATE' } : {};
    return { unit: named[1], ...adjusted, because: 'its name says so' };
  }
  return (
    near ?? {
      unit: 'SCORE',
      because: 'neither its name nor value, count and denominator tell what it is measured in',
    }
  );
}
