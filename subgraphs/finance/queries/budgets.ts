import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { FinanceTables } from '../tables.js';
import type { BudgetTable } from '../tables/funds.js';

/** Whose budget, of which financial year. */
export interface BudgetKey {
  readonly kind: BudgetTable['receiver_kind'];
  readonly receiver: string;
  readonly period: string;
}

/** Budgets by receiver and year. */
export const listBudgets = prepared(
  (released: Released<FinanceTables>, keys: Given<readonly BudgetKey[]>) => {
    const wanted = sql<{ kind: string; receiver: string; period: string }>`(select * from unnest(
    ${keys.each(({ kind }) => kind)}::text[],
    ${keys.each(({ receiver }) => receiver)}::text[],
    ${keys.each(({ period }) => period)}::text[]
  ) as w(kind, receiver, period))`.as('w');
    return released.tables
      .selectFrom('budget as b')
      .innerJoin(wanted, (join) =>
        join
          .on(sql<boolean>`b.receiver_kind = w.kind`)
          .onRef('b.receiver', '=', 'w.receiver')
          .onRef('b.period', '=', 'w.period'),
      )
      .selectAll('b')
      .where(recordedIn(released, 'b'));
  },
);

/** Plans for intermediate care of boroughs, ordered by service. */
export const listIntermediateCarePlans = prepared(
  (released: Released<FinanceTables>, areas: Given<readonly string[]>) =>
    released.tables
      .selectFrom('intermediate_care_plan as p')
      .selectAll('p')
      .where(recordedIn(released, 'p'))
      .where('p.area_code', '=', sql<string>`any(${areas}::text[])`)
      .orderBy('p.service'),
);
