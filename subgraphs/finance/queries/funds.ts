import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { FinanceTables } from '../tables.js';
import type {
  ContributionTable,
  FundLineTable,
  PooledFundTable,
  PoolingExceptionTable,
} from '../tables/funds.js';

const anyOf = (values: readonly string[]) => sql<string>`any(${values}::text[])`;

/** Funds by their ids. */
export async function listFunds(
  database: Kysely<FinanceTables>,
  ids: readonly string[],
): Promise<Selectable<PooledFundTable>[]> {
  return database
    .selectFrom('pooled_fund as f')
    .selectAll('f')
    .where(recordedNow('f'))
    .where('f.fund_id', '=', anyOf(ids))
    .execute();
}

/** Funds of financial years with each of their boroughs, ordered by id. */
export async function listFundsOfYears(
  database: Kysely<FinanceTables>,
  periods: readonly string[],
): Promise<(Selectable<PooledFundTable> & { area_code: string })[]> {
  return database
    .selectFrom('pooled_fund as f')
    .innerJoin('pooled_fund_borough as b', 'b.fund_id', 'f.fund_id')
    .selectAll('f')
    .select('b.area_code')
    .where(recordedNow('f'))
    .where(recordedNow('b'))
    .where('f.period', '=', anyOf(periods))
    .orderBy('f.fund_id')
    .orderBy('b.area_code')
    .execute();
}

/** Boroughs of funds, ordered by code. */
export async function listFundBoroughs(
  database: Kysely<FinanceTables>,
  ids: readonly string[],
): Promise<{ fund_id: string; area_code: string }[]> {
  return database
    .selectFrom('pooled_fund_borough as b')
    .select(['b.fund_id', 'b.area_code'])
    .where(recordedNow('b'))
    .where('b.fund_id', '=', anyOf(ids))
    .orderBy('b.area_code')
    .execute();
}

/** What is paid into funds, ordered by contributor. */
export async function listContributions(
  database: Kysely<FinanceTables>,
  ids: readonly string[],
): Promise<Selectable<ContributionTable>[]> {
  return database
    .selectFrom('contribution as c')
    .selectAll('c')
    .where(recordedNow('c'))
    .where('c.fund_id', '=', anyOf(ids))
    .orderBy('c.contributor')
    .execute();
}

/** What funds are spent on, ordered by id. */
export async function listFundLines(
  database: Kysely<FinanceTables>,
  ids: readonly string[],
): Promise<Selectable<FundLineTable>[]> {
  return database
    .selectFrom('fund_line as l')
    .selectAll('l')
    .where(recordedNow('l'))
    .where('l.fund_id', '=', anyOf(ids))
    .orderBy('l.line_id')
    .execute();
}

/** Lines that pay for priorities, with the year of their fund, ordered by id. */
export async function listPriorityLines(
  database: Kysely<FinanceTables>,
  priorities: readonly string[],
): Promise<(Selectable<FundLineTable> & { priority_id: string; period: string })[]> {
  return database
    .selectFrom('fund_line_priority as p')
    .innerJoin('fund_line as l', 'l.line_id', 'p.line_id')
    .innerJoin('pooled_fund as f', 'f.fund_id', 'l.fund_id')
    .selectAll('l')
    .select(['p.priority_id', 'f.period'])
    .where(recordedNow('p'))
    .where(recordedNow('l'))
    .where(recordedNow('f'))
    .where('p.priority_id', '=', anyOf(priorities))
    .orderBy('l.line_id')
    .execute();
}

/** What is kept out of funds, ordered by budget line. */
export async function listPoolingExceptions(
  database: Kysely<FinanceTables>,
  ids: readonly string[],
): Promise<Selectable<PoolingExceptionTable>[]> {
  return database
    .selectFrom('pooling_exception as e')
    .selectAll('e')
    .where(recordedNow('e'))
    .where('e.fund_id', '=', anyOf(ids))
    .orderBy('e.budget_line')
    .execute();
}
