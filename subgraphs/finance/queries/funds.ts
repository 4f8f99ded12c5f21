import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { FinanceTables } from '../tables.js';

const anyOf = (values: Given<readonly string[]>) => sql<string>`any(${values}::text[])`;

/** Funds by their ids. */
export const listFunds = prepared(
  (released: Released<FinanceTables>, ids: Given<readonly string[]>) =>
    released.tables
      .selectFrom('pooled_fund as f')
      .selectAll('f')
      .where(recordedIn(released, 'f'))
      .where('f.fund_id', '=', anyOf(ids)),
);

/** Funds of financial years with each of their boroughs, ordered by id. */
export const listFundsOfYears = prepared(
  (released: Released<FinanceTables>, periods: Given<readonly string[]>) =>
    released.tables
      .selectFrom('pooled_fund as f')
      .innerJoin('pooled_fund_borough as b', 'b.fund_id', 'f.fund_id')
      .selectAll('f')
      .select('b.area_code')
      .where(recordedIn(released, 'f'))
      .where(recordedIn(released, 'b'))
      .where('f.period', '=', anyOf(periods))
      .orderBy('f.fund_id')
      .orderBy('b.area_code'),
);

/** Boroughs of funds, ordered by code. */
export const listFundBoroughs = prepared(
  (released: Released<FinanceTables>, ids: Given<readonly string[]>) =>
    released.tables
      .selectFrom('pooled_fund_borough as b')
      .select(['b.fund_id', 'b.area_code'])
      .where(recordedIn(released, 'b'))
      .where('b.fund_id', '=', anyOf(ids))
      .orderBy('b.area_code'),
);

/** What is paid into funds, ordered by contributor. */
export const listContributions = prepared(
  (released: Released<FinanceTables>, ids: Given<readonly string[]>) =>
    released.tables
      .selectFrom('contribution as c')
      .selectAll('c')
      .where(recordedIn(released, 'c'))
      .where('c.fund_id', '=', anyOf(ids))
      .orderBy('c.contributor'),
);

/** What funds are spent on, ordered by id. */
export const listFundLines = prepared(
  (released: Released<FinanceTables>, ids: Given<readonly string[]>) =>
    released.tables
      .selectFrom('fund_line as l')
      .selectAll('l')
      .where(recordedIn(released, 'l'))
      .where('l.fund_id', '=', anyOf(ids))
      .orderBy('l.line_id'),
);

/** Lines that pay for priorities, with the year of their fund, ordered by id. */
export const listPriorityLines = prepared(
  (released: Released<FinanceTables>, priorities: Given<readonly string[]>) =>
    released.tables
      .selectFrom('fund_line_priority as p')
      .innerJoin('fund_line as l', 'l.line_id', 'p.line_id')
      .innerJoin('pooled_fund as f', 'f.fund_id', 'l.fund_id')
      .selectAll('l')
      .select(['p.priority_id', 'f.period'])
      .where(recordedIn(released, 'p'))
      .where(recordedIn(released, 'l'))
      .where(recordedIn(released, 'f'))
      .where('p.priority_id', '=', anyOf(priorities))
      .orderBy('l.line_id'),
);

/** What is kept out of funds, ordered by budget line. */
export const listPoolingExceptions = prepared(
  (released: Released<FinanceTables>, ids: Given<readonly string[]>) =>
    released.tables
      .selectFrom('pooling_exception as e')
      .selectAll('e')
      .where(recordedIn(released, 'e'))
      .where('e.fund_id', '=', anyOf(ids))
      .orderBy('e.budget_line'),
);
