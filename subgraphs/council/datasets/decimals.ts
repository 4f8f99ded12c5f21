/** Numbers of published files as decimal text, so that nothing is lost or invented on the way. */

const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
const withoutExponent = /^-?\d+(?:\.\d+)?$/;

/** The text as it stands when it is a plain decimal number; undefined otherwise. Exponents are refused. */
export function plainDecimal(text: string): string | undefined {
  return withoutExponent.test(text) ? text : undefined;
}

/**
 * The shortest decimal that stands for the same binary number: spreadsheets store 9.37 as
 * `9.3699999999999992` and 0.07 as `7.0000000000000007E-2`. Undefined when the text is no number.
 */
export function shortestDecimal(text: string): string | undefined {
  if (!number.test(text)) return undefined;
  const shortest = String(Number(text));
  if (withoutExponent.test(shortest)) return shortest;
  // Only numbers beyond 21 digits or below a millionth are still written with an exponent.
  const value = Number(text);
  return Math.abs(value) < 1 ? trimZeros(value.toFixed(12)) : undefined;
}

/** Rounds to so many decimals, half away from zero; trailing zeros are left out. Undefined when the text is no number. */
export function roundedDecimal(text: string, decimals: number): string | undefined {
  const exact = shortestDecimal(text);
  if (exact === undefined) return undefined;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact) ?? [];
  const digits = whole + fraction.padEnd(decimals + 1, '0').slice(0, decimals + 1);
  const scaled = ((BigInt(digits) + 5n) / 10n).toString().padStart(decimals + 1, '0');
  const point = scaled.length - decimals;
  const rounded = trimZeros(
    decimals > 0 ? `${scaled.slice(0, point)}.${scaled.slice(point)}` : scaled,
  );
  return rounded === '0' ? rounded : sign + rounded;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
