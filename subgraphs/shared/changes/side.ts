import { sql, type RawBuilder } from 'kysely';

/**
 * What a release changed has two sides: rows that it stated and rows that it ended. A fact that it revised is on
 * both, since a row ends where the next revision of its fact begins.
 */
export type Side = 'after' | 'before';

/** The other one. */
export function otherSide(side: Side): Side {
  return side === 'after' ? 'before' : 'after';
}

/** The column that bears the number of the release. */
export function numberOf(alias: string, side: Side): RawBuilder<number> {
  return sql.ref(`${alias}.${side === 'after' ? 'release_from' : 'release_to'}`);
}
