import type { SpendThemeId } from '../../../schema/indicators/finance/investment-themes.js';
import type { Recorded, Valid } from '../../shared/figures/tables.js';
import type { ReleasedTable } from '../../shared/imports/released-table.js';

/** A row that a register states. */
interface Registered extends Recorded, Valid {
  /** Source in words. */
  readonly source: string;
  readonly row_key: string | null;
}

/** A fund in which NHS and councils hold money together for a financial year. */
export interface PooledFundTable extends Registered {
  readonly fund_id: string;
  readonly name: string;
  readonly mechanism:
    'BETTER_CARE_FUND' | 'SECTION_75' | 'SECTION_76' | 'SECTION_256' | 'ALIGNED_BUDGET' | 'OTHER';
  /** `FY2025`. */
  readonly period: string;
  readonly host: string | null;
  /** Pounds, decimal text; null where not stated. */
  readonly total: string | null;
  /** Whether the source states the total roughly. */
  readonly approximate: boolean;
}

/** A borough whose money is in a fund. */
export interface PooledFundBoroughTable extends Omit<Registered, 'source'> {
  readonly fund_id: string;
  readonly area_code: string;
}

/** Money paid into a fund. */
export interface ContributionTable extends Registered {
  readonly fund_id: string;
  readonly contributor: string;
  readonly kind: 'COUNCIL' | 'NHS' | 'GRANT' | 'OTHER';
  readonly amount: string;
}

/** What a fund is spent on. */
export interface FundLineTable extends Registered {
  readonly line_id: string;
  readonly fund_id: string;
  readonly scheme: string;
  readonly theme: SpendThemeId;
  readonly provider: string | null;
  readonly budget: string;
  readonly outturn: string | null;
}

/** A priority of a place that a line pays for. */
export interface FundLinePriorityTable extends Omit<Registered, 'source'> {
  readonly line_id: string;
  readonly priority_id: string;
}

/** What is kept out of a fund. */
export interface PoolingExceptionTable extends Registered {
  readonly fund_id: string;
  readonly budget_line: string;
  readonly compelling_reason: string;
  readonly review_on: string | null;
}

/** An amount that somebody is given for a financial year. */
export interface BudgetTable extends Recorded {
  readonly receiver_kind: 'INTEGRATED_CARE_BOARD' | 'PLACE' | 'BOROUGH';
  /** ODS code, id of a place partnership, or GSS code. */
  readonly receiver: string;
  readonly period: string;
  readonly amount: string;
  readonly purpose: string | null;
  readonly source: string;
  readonly row_key: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Tables of funds and budgets. */
export interface FundTables {
  pooled_fund: PooledFundTable;
  pooled_fund_borough: PooledFundBoroughTable;
  contribution: ContributionTable;
  fund_line: FundLineTable;
  fund_line_priority: FundLinePriorityTable;
  pooling_exception: PoolingExceptionTable;
  budget: BudgetTable;
}

function registered(
  name: keyof FundTables,
  key: readonly string[],
  content: readonly string[],
): ReleasedTable {
  return {
    name,
    key,
    content: [...content, 'valid_from', 'valid_to'],
    carried: ['row_key'],
    validity: 'columns',
  };
}

/** How they enter with a release. */
export const fundTables: readonly ReleasedTable[] = [
  registered(
    'pooled_fund',
    ['fund_id'],
    ['name', 'mechanism', 'period', 'host', 'total', 'approximate', 'source'],
  ),
  registered('pooled_fund_borough', ['fund_id', 'area_code'], []),
  registered('contribution', ['fund_id', 'contributor'], ['kind', 'amount', 'source']),
  registered(
    'fund_line',
    ['line_id'],
    ['fund_id', 'scheme', 'theme', 'provider', 'budget', 'outturn', 'source'],
  ),
  registered('fund_line_priority', ['line_id', 'priority_id'], []),
  registered(
    'pooling_exception',
    ['fund_id', 'budget_line'],
    ['compelling_reason', 'review_on', 'source'],
  ),
  {
    name: 'budget',
    key: ['receiver_kind', 'receiver', 'period'],
    content: ['amount', 'purpose', 'source'],
    carried: ['row_key'],
    validity: 'period',
  },
];
