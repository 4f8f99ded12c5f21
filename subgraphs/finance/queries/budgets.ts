import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { FinanceTables, IntermediateCarePlanTable } from '../tables.js';
import type { BudgetTable } from '../tables/funds.js';

/** Whose budget, of which financial year. */
export interface BudgetKey {
  readonly kind: BudgetTable['receiver_kind'];
  readonly receiver: string;
  readonly period: string;
}

/** Budgets by receiver and year. */
export async function listBudgets(
  database: Kysely<FinanceTables>,
  keys: readonly BudgetKey[],
): Promise<Selectable<BudgetTable>[]> {
  const wanted = sql<{ kind: string; receiver: string; period: string }>`(select * from unnest(
    ${keys.map(({ kind }) => kind)}::text[],
    ${keys.map(({ receiver }) => receiver)}::text[],
    ${keys.map(({ period }) => period)}::text[]
  ) as w(kind, receiver, period))`.as('w');
  return database
    .selectFrom('budget as b')
    .innerJoin(wanted, (join) =>
      join
        .on(sql<boolean>`b.receiver_kind = w.kind`)
        .onRef('b.receiver', '=', 'w.receiver')
        .onRef('b.period', '=', 'w.period'),
    )
    .selectAll('b')
    .where(recordedNow('b'))
    .execute();
}

/** Plans for intermediate care of boroughs, ordered by service. */
export async function listIntermediateCarePlans(
  database: Kysely<FinanceTables>,
  areas: readonly string[],
): Promise<Selectable<IntermediateCarePlanTable>[]> {
  return database
    .selectFrom('intermediate_care_plan as p')
    .selectAll('p')
    .where(recordedNow('p'))
    .where('p.area_code', '=', sql<string>`any(${areas}::text[])`)
    .orderBy('p.service')
    .execute();
}
