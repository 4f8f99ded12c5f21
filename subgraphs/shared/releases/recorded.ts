import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Recorded, Valid } from '../figures/tables.js';
import type { KnownReleases } from './known-releases.js';

/** Tables as a release left them, whatever has been released since: how every query reads. */
export interface Released<Tables> {
  readonly tables: Kysely<Tables>;
  /** Number of the release as of which rows are seen; 0 is before the first. */
  readonly release: number;
  /** What is recorded of the releases; kept from request to request where a subgraph serves. */
  readonly known?: KnownReleases | undefined;
}

/** Tables with all that has been released, whatever its number. */
export function asReleasedLast<Tables>(tables: Kysely<Tables>): Released<Tables> {
  // One below the number that stands for "no end" in `recordedIn`.
  return { tables, release: 2_147_483_646 };
}

/**
 * Rows that releases up to the one read state: `.where(recordedIn(released, 'o'))` for a table aliased
 * `o`. An open end is written as a number, so that one range of an index holds all that stands.
 */
export function recordedIn(released: { readonly release: number }, alias: string) {
  const from = sql.ref(`${alias}.release_from`);
  const to = sql.ref(`${alias}.release_to`);
  return sql<SqlBool>`(coalesce(${to}, 2147483647) > ${released.release}::int and ${from} <= ${released.release}::int)`;
}

/** The release that ended a row of `alias`, null where it was not known yet. */
export function endedIn(released: { readonly release: number }, alias: string) {
  const to = sql.ref(`${alias}.release_to`);
  return sql<number | null>`case when ${to} <= ${released.release}::int then ${to} end`;
}

/** Rows that hold in the world on a date (`YYYY-MM-DD`); open ends hold for ever. */
export function validOn(alias: string, date: string): Expression<SqlBool> {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql<SqlBool>`(${from} is null or ${from} <= ${date}::date) and (${to} is null or ${to} > ${date}::date)`;
}

/** A table that has both axes of time. */
export type Bitemporal = Recorded & Valid;

/** For `where` callbacks that need the builder's own type. */
export type Where<Tables, Table extends keyof Tables> = (
  builder: ExpressionBuilder<Tables, Table>,
) => Expression<SqlBool>;
