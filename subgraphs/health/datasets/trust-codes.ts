/** Trusts whose codes have five characters, as newer organisations get them. */
const longTrustCodes: ReadonlySet<string> = new Set(['G6V2S', 'K0N6A']);

/**
 * Whether the code of a provider is that of an NHS trust: `R` and two more characters, or one of the
 * longer codes given since 2024. Other providers, such as independent hospitals and urgent treatment
 * centres, are not in the graph.
 */
export function isTrustCode(odsCode: string): boolean {
  return /^R[A-Z0-9]{2}$/.test(odsCode) || longTrustCodes.has(odsCode);
}
