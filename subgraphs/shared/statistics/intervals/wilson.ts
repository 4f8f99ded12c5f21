import { deviateOf } from '../normal.js';
import type { ComputedInterval, IntervalRequest } from './interval.js';

/**
 * Interval of a proportion by the score method: Wilson EB (1927), "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22, 209–212;
 * without continuity correction, as the public health technical guidance of Fingertips has it.
 * Never leaves 0 to 1, and has a width even for none or all of the denominator.
 *
 * @throws RangeError when the denominator is not positive or the numerator lies outside 0 to it
 */
export function wilsonInterval(
  numerator: number,
  denominator: number,
  { level = 95, scale = 1 }: IntervalRequest = {},
): ComputedInterval {
  if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) {
    throw new RangeError(`${String(numerator)} of ${String(denominator)} is no proportion`);
  }
  const z = deviateOf(level);
  const centre = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - numerator / denominator));
  const whole = 2 * (denominator + z * z);
  return {
    lower: numerator === 0 ? 0 : (scale * (centre - spread)) / whole,
    upper: numerator === denominator ? scale : (scale * (centre + spread)) / whole,
    level,
    method: 'Wilson',
  };
}
