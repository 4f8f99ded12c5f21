import { exactDecimal } from '../money/decimal.js';

/**
 * Whether a value is its own numerator over its own denominator, to half a unit of its last printed digit
 * and one per cent for counts that are rounded themselves. A standardised rate or a median that happens to
 * carry counts is not, and adding up its counts would give another statistic than the one published.
 */
export function isOwnRatio(
  { value, numerator, denominator }: Record<'value' | 'numerator' | 'denominator', string>,
  scale: number,
): boolean {
  const stated = exactDecimal(value);
  const below = exactDecimal(denominator);
  if (below.isZero()) return false;
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  const slack = stated.abs().times('0.01').plus(exactDecimal('0.5').shiftedBy(-decimals));
  return exactDecimal(numerator).times(scale).dividedBy(below).minus(stated).abs().lte(slack);
}
