/** Decimals kept of a computed share or rate. */
const DECIMALS = 4;

/**
 * Numerator over denominator times a scale, as decimal text; undefined where there is nothing to divide
 * by.
 */
export function ratio(numerator: number, denominator: number, scale: number): string | undefined {
  if (denominator === 0) return undefined;
  return ((numerator / denominator) * scale).toFixed(DECIMALS).replace(/\.?0+$/, '');
}
