import type { FigureContext } from '../../shared/figures/loaders.js';
import { divideDecimals } from '../../shared/money/decimal.js';
import { sumOfAmounts } from '../../shared/money/sum-of-amounts.js';
import { periodOf } from '../../shared/periods/label.js';
import type { PooledFundModel, PooledShareModel } from '../models.js';
import type { FundLoaders } from './funds.js';

/** What a request needs for funds. */
export type FundContext = FigureContext & { readonly funds: FundLoaders };

/** Funds of a financial year in which any of the boroughs takes part, ordered by id; all without boroughs. */
export async function loadFunds(
  { funds }: FundContext,
  period: string,
  areas: readonly string[] | null,
): Promise<PooledFundModel[]> {
  const rows = await funds.ofYear.load(period);
  const taken = areas === null ? rows : rows.filter((row) => areas.includes(row.area_code));
  return [...new Map(taken.map((row) => [row.fund_id, row])).values()];
}

const listed = (funds: readonly PooledFundModel[]) => funds.map(({ name }) => name).join(', ');

/** The money of a borough's funds together, or why it cannot be told. */
async function pooledTotal(
  context: FundContext,
  funds: readonly PooledFundModel[],
): Promise<{ readonly total: string } | { readonly reason: string }> {
  const unstated = funds.filter(({ total }) => total === null);
  if (unstated.length > 0) return { reason: `no total is stated for ${listed(unstated)}` };
  const boroughs = await context.funds.boroughs.all(funds.map(({ fund_id }) => fund_id));
  const shared = funds.filter((_, index) => (boroughs[index]?.length ?? 0) > 1);
  if (shared.length > 0) {
    return { reason: `${listed(shared)} is shared with other boroughs and states no split` };
  }
  return { total: sumOfAmounts(funds.map(({ total }) => total ?? '0')) };
}

/** The pooled share of health and care money of a borough, or the reason why it cannot be calculated. */
export async function loadPooledShare(
  context: FundContext,
  areaCode: string,
  period: string,
): Promise<PooledShareModel> {
  const year = periodOf(period).label;
  const [funds, money] = await Promise.all([
    loadFunds(context, period, [areaCode]),
    context.funds.budget.load({ kind: 'BOROUGH', receiver: areaCode, period }),
  ]);
  const pooled =
    funds.length === 0
      ? { reason: `no pooled fund of ${year} is on file` }
      : await pooledTotal(context, funds);
  const reasons = [
    ...('reason' in pooled ? [`${pooled.reason} (import template pooled-funds)`] : []),
    ...(money === null
      ? [
          `all health and care money of the borough in ${year} is on file nowhere (import template budgets)`,
        ]
      : []),
  ];
  const total = 'total' in pooled ? pooled.total : null;
  const approximate = funds.some((fund) => fund.approximate);
  const value =
    total !== null && money !== null && Number(money.amount) > 0
      ? divideDecimals(total, money.amount, { decimals: 2, times: 100n })
      : null;
  return {
    period,
    value,
    missingReason: value === null ? `Cannot be calculated: ${reasons.join('; ')}.` : null,
    pooled: total === null ? null : { amount: total, approximate },
    healthAndCare: money === null ? null : { amount: money.amount, approximate: false },
    rows: [...funds, ...(money === null ? [] : [money])],
  };
}
