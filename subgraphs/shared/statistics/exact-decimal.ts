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
 * @throws RangeError when the text is no decimal
 */
export function exactDecimal(text: string): BigNumber {
  const number = new Exact(text);
  if (!number.isFinite()) throw new RangeError(`"${text}" is no decimal`);
  return number;
}

/** Exactly so many decimals, halves away from zero. */
export function roundedText(number: BigNumber, decimals: number): string {
  return number.toFixed(decimals, BigNumber.ROUND_HALF_UP);
}
