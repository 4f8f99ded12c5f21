import type { DateBasis } from '../../tables.js';

/** A stretch of time with a group: half-open, with how each end is known. */
export interface Spell {
  readonly group: string;
  readonly from: string;
  readonly fromBasis: DateBasis;
  /** Null while it lasts. */
  readonly to: string | null;
  readonly toBasis: DateBasis | null;
}

/** The earlier of two ends, of which null is none. */
export function earlierEnd(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** The spell cut off at a stated end; undefined when nothing is left of it. */
export function endBy(spell: Spell, end: string | null): Spell | undefined {
  const to = earlierEnd(spell.to, end);
  if (to !== null && to <= spell.from) return undefined;
  return to === spell.to ? spell : { ...spell, to, toBasis: 'STATED' };
}
