/** Sum of decimals with up to two decimals, exactly, without trailing noughts. */
export function sumOfAmounts(amounts: readonly string[]): string {
  let cents = 0n;
  for (const amount of amounts) {
    const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(amount) ?? [];
    if (whole === undefined) throw new RangeError(`"${amount}" is no amount with two decimals`);
    const units = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
    cents += sign === '-' ? -units : units;
  }
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '');
  return `${cents < 0n ? '-' : ''}${text}`;
}
