import type { UnitId } from '../../../schema/indicators/indicator.js';

/** What a value of a unit is made of, which decides what may be done with several of them. */
export type Nature =
  /** Adds up: the total of two areas is the sum of theirs. */
  | { readonly kind: 'TOTAL' }
  /** A numerator over a denominator, times `scale`. */
  | { readonly kind: 'RATIO'; readonly scale: number }
  /** A place in an order or on a scale; it neither adds up nor divides. */
  | { readonly kind: 'POSITION' };

const total: Nature = { kind: 'TOTAL' };
const position: Nature = { kind: 'POSITION' };
const ratio = (scale: number): Nature => ({ kind: 'RATIO', scale });

/** Days and years are means (of waits, of lives), hence ratios; days that add up are a `COUNT`. */
const natures: Readonly<Record<UnitId, Nature>> = {
  COUNT: total,
  GBP: total,
  GBP_THOUSAND: total,
  WTE: total,
  PERCENT: ratio(100),
  PROPORTION: ratio(1),
  RATE_PER_1000: ratio(1_000),
  RATE_PER_10000: ratio(10_000),
  RATE_PER_100000: ratio(100_000),
  GBP_PER_HEAD: ratio(1),
  RATIO: ratio(1),
  DAYS: ratio(1),
  YEARS: ratio(1),
  SCORE: position,
  RANK: position,
  DECILE: position,
};

/** The nature of values in a unit. */
export function natureOf(unit: UnitId): Nature {
  return natures[unit];
}
