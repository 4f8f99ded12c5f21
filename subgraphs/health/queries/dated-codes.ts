import { sql } from 'kysely';
import type { Given } from '../../shared/database/prepared-query.js';

/** A code and the day for which something is asked of it, `YYYY-MM-DD`. */
export interface DatedCode {
  readonly code: string;
  readonly day: string;
}

/** A row with the place (from 1) of the key it answers. */
export type Placed<Row> = Row & { readonly place: number };

/**
 * Codes and days as a relation `w`, so that one statement answers for all of them however their days
 * differ.
 */
export function datedCodes(keys: Given<readonly DatedCode[]>) {
  return sql<{ code: string; day: string; place: number }>`(select * from unnest(
    ${keys.each(({ code }) => code)}::text[],
    ${keys.each(({ day }) => day)}::date[]
  ) with ordinality as w(code, day, place))`.as('w');
}

/** Whether a row of `alias` holds on the day asked for. */
export function holdsOnDay(alias: string) {
  const from = sql.ref(`${alias}.valid_from`);
  const to = sql.ref(`${alias}.valid_to`);
  return sql<boolean>`(${from} is null or ${from} <= w.day) and (${to} is null or ${to} > w.day)`;
}
