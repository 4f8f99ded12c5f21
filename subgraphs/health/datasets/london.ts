/** The London region of NHS England, as ODS codes it. */
export const LONDON_REGION = 'Y56';

/**
 * Sub-locations of London's integrated care boards, by whose commissioning a practice or network counts
 * as London's. They outlive the boards: 93C and W2U3Z passed to Z9B2Z on 1 April 2026.
 */
export const londonSubIcbCodes: ReadonlySet<string> = new Set([
  '93C',
  'W2U3Z',
  'A3A8R',
  '72Q',
  '36L',
]);

/**
 * Trusts that serve London from headquarters outside it, which a filter on the region of the register
 * would lose. Oxleas (Dartford) was Y56 until July 2025 and Y59 in 2026; it is a member of the South
 * London Partnership throughout.
 */
export const londonTrustsElsewhere: ReadonlySet<string> = new Set(['RPG']);

/**
 * Day on which each board of London opened. The five of 2022 by the Integrated Care Boards
 * (Establishment) Order 2022; the merged one when QMJ and QRV ended.
 */
export const boardOpenings: ReadonlyMap<string, string> = new Map([
  ['QMJ', '2022-07-01'],
  ['QRV', '2022-07-01'],
  ['QMF', '2022-07-01'],
  ['QKK', '2022-07-01'],
  ['QWE', '2022-07-01'],
  ['Z9B2Z', '2026-04-01'],
]);

/** Reason given for rows of practices and networks that others commission. */
export const NOT_OF_LONDON = 'not commissioned in London';
