/** Pounds with up to two decimals (`-4228.81`) as whole pence; undefined for anything else. */
export function parsePence(pounds: string): bigint | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec(pounds) ?? [];
  if (whole === undefined) return undefined;
  const pence = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign === '-' ? -pence : pence;
}

/** Whole pence as pounds with two decimals. */
export function formatPence(pence: bigint): string {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, '0');
  return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
