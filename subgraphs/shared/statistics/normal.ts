import { rootOf } from './bisection.js';

/**
 * Probability that a standard normal variable is at most `x`, by the series of Marsaglia (2004),
 * "Evaluating the Normal Distribution", Journal of Statistical Software 11(4). Absolute error below 1e-14.
 */
export function normalBelow(x: number): number {
  if (Math.abs(x) > 8.2) return x < 0 ? 0 : 1;
  let term = x;
  let sum = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-(x * x) / 2) * Math.sqrt(1 / (2 * Math.PI));
}

const known = new Map<number, number>();

/**
 * Standard normal deviate of a two-sided confidence level in per cent: 1.959964 for 95, 3.090232 for 99.8.
 *
 * @throws RangeError when the level does not lie between 50 and 100 per cent
 */
export function deviateOf(level: number): number {
  if (!(level > 50 && level < 100)) {
    throw new RangeError(`${String(level)} is no confidence level in per cent, such as 95 or 99.8`);
  }
  const found = known.get(level) ?? rootOf((x) => normalBelow(x) - (0.5 + level / 200), 0, 8);
  // Few levels are in use; the memory stays small whatever a caller asks for.
  if (known.size < 20) known.set(level, found);
  return found;
}
