import { rootOf } from '../bisection.js';
import { deviateOf } from '../normal.js';
import type { ComputedInterval, IntervalRequest } from './interval.js';

/** Below this many events Byar's approximation is left for the exact limits (Fingertips, "Rates"). */
const FEW = 10;

/** Limits of a count of events. */
interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** Probability of at most `count` events where `mean` are expected. */
function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= count; events += 1) {
    term *= mean / events;
    sum += term;
  }
  return sum;
}

/**
 * Exact limits: Garwood F (1936), Biometrika 28, 437–442. They are the chi-squared limits of Armitage and
 * Berry (2002), for half a chi-squared quantile with 2k degrees of freedom is the mean at which k events
 * or more have the probability of the tail.
 */
function exactLimits(count: number, level: number): Limits {
  const tail = (100 - level) / 200;
  return {
    lower: count === 0 ? 0 : rootOf((mean) => 1 - atMost(count - 1, mean) - tail, 0, count),
    upper: rootOf((mean) => tail - atMost(count, mean), count, 100),
  };
}

/**
 * Byar's approximation: Breslow NE, Day NE (1987), Statistical Methods in Cancer Research, volume II:
 * The Design and Analysis of Cohort Studies, International Agency for Research on Cancer, Lyon.
 */
function byarLimits(count: number, level: number): Limits {
  const z = deviateOf(level);
  const next = count + 1;
  return {
    lower: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/**
 * Interval of a count of events that happen independently (Poisson): exact below 10, by Byar from 10 on,
 * as the Office for Health Improvement and Disparities does; the method says which it was.
 *
 * @throws RangeError when the count is no whole number from 0
 */
export function countInterval(
  count: number,
  { level = 95, scale = 1 }: IntervalRequest = {},
): ComputedInterval {
  if (!(Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError(`${String(count)} is no count of events`);
  }
  deviateOf(level);
  const exact = count < FEW;
  const { lower, upper } = exact ? exactLimits(count, level) : byarLimits(count, level);
  return {
    lower: scale * lower,
    upper: scale * upper,
    level,
    method: exact ? 'Exact Poisson (chi-squared)' : 'Byar',
  };
}

/**
 * Interval of a crude rate: the limits of its count of events over the person-years at risk, times `scale`.
 *
 * @throws RangeError when the count is no whole number from 0 or the denominator is not positive
 */
export function rateInterval(
  count: number,
  denominator: number,
  { level = 95, scale = 1 }: IntervalRequest = {},
): ComputedInterval {
  if (!(denominator > 0)) throw new RangeError(`a rate per ${String(denominator)} is none`);
  return countInterval(count, { level, scale: scale / denominator });
}
