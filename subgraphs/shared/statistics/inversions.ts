/**
 * How many arrangements of a set have 0, 1, 2 … inversions (pairs in falling order). The set is given by
 * the sizes of its groups of equal members. Exact: the coefficients of the Gaussian multinomial
 * [n]! / ([t1]! [t2]! …) with [i] = 1 + q + … + q^(i-1); MacMahon (1915), Combinatory Analysis; Stanley,
 * Enumerative Combinatorics 1, proposition 1.7.1.
 */
export function countInversions(groups: readonly number[]): bigint[] {
  const members = groups.reduce((sum, group) => sum + group, 0);
  let counts = [1n];
  for (let i = 2; i <= members; i += 1) counts = timesBracket(counts, i);
  for (const group of groups) {
    for (let i = 2; i <= group; i += 1) counts = overBracket(counts, i);
  }
  return counts;
}

/** Multiplies a polynomial by 1 + q + … + q^(i-1). */
function timesBracket(counts: readonly bigint[], i: number): bigint[] {
  let running = 0n;
  return Array.from({ length: counts.length + i - 1 }, (_, power) => {
    running += (counts[power] ?? 0n) - (counts[power - i] ?? 0n);
    return running;
  });
}

/** Divides a polynomial by 1 + q + … + q^(i-1), which must go without remainder. */
function overBracket(counts: readonly bigint[], i: number): bigint[] {
  const quotient: bigint[] = [];
  for (let power = 0; power < counts.length - i + 1; power += 1) {
    quotient.push((counts[power] ?? 0n) - (counts[power - 1] ?? 0n) + (quotient[power - i] ?? 0n));
  }
  return quotient;
}

/** How many ways two independent arrangements have 0, 1, 2 … inversions together. */
export function combineInversions(one: readonly bigint[], other: readonly bigint[]): bigint[] {
  const combined = Array.from({ length: one.length + other.length - 1 }, () => 0n);
  for (const [i, a] of one.entries()) {
    for (const [j, b] of other.entries()) combined[i + j] = (combined[i + j] ?? 0n) + a * b;
  }
  return combined;
}
