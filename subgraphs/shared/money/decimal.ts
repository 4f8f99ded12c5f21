/** A decimal as a whole number of units of ten to the minus `scale`. */
interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

function parse(text: string): Scaled {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`"${text}" is no plain decimal`);
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/** Divides to the nearest whole number, halves away from zero. */
function nearest(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n !== divisor < 0n;
  const [top, bottom] = [dividend, divisor].map((part) => (part < 0n ? -part : part)) as [
    bigint,
    bigint,
  ];
  const quotient = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -quotient : quotient;
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
  const above = parse(dividend);
  const below = parse(divisor);
  if (below.units === 0n) throw new RangeError('division by zero');
  const scaled = nearest(
    above.units * times * 10n ** BigInt(decimals + below.scale),
    below.units * 10n ** BigInt(above.scale),
  );
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${scaled < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${fraction}` : ''}`;
}
