import { BigNumber } from 'bignumber.js';

// Quotients are cut off far behind any printed decimal: rounding once, at the end, is then exact.
const Exact = BigNumber.clone({
  DECIMAL_PLACES: 60,
  ROUNDING_MODE: BigNumber.ROUND_DOWN,
  EXPONENTIAL_AT: 1e9,
});

/**
 * A decimal text as a number that adds and multiplies without binary rounding.
 *
 * @throws RangeError when the text is no plain decimal
 */
export function exactDecimal(text: string): BigNumber {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`"${text}" is no plain decimal`);
  return new Exact(text);
}

/** Exactly so many decimals, halves away from zero; zero has no sign. */
export function roundedText(number: BigNumber, decimals: number): string {
  const rounded = number.decimalPlaces(decimals, BigNumber.ROUND_HALF_UP);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}

/**
 * `dividend` times `times` divided by `divisor`, as decimal text with exactly `decimals` decimals;
 * halves are rounded away from zero. Exact until then: nothing passes through binary floating point.
 *
 * @throws RangeError when a number is no plain decimal or the divisor is zero
 */
export function divideDecimals(
  dividend: string,
  divisor: string,
  { decimals, times = 1n }: { readonly decimals: number; readonly times?: bigint },
): string {
  const below = exactDecimal(divisor);
  if (below.isZero()) throw new RangeError('division by zero');
  const quotient = exactDecimal(dividend).times(String(times)).dividedBy(below);
  return roundedText(quotient, decimals);
}
