import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { Recorded, Valid } from '../figures/tables.js';

/** Rows that the latest releases state: `.where(recordedNow('o'))` for a table aliased `o`. */
export function recordedNow(alias: string): Expression<SqlBool> {
  return sql<SqlBool>`${sql.ref(`${alias}.release_to`)} is null`;
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
