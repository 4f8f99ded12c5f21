import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import { checkGssCode } from '../../shared/codes/codes.js';
import { badUserInput } from '../../shared/errors.js';
import { pageOfList, pageRequest } from '../../shared/pagination/page.js';
import type { AreaParent } from '../../shared/figures/models.js';
import type { FinanceContext } from '../context.js';
import { loadFunds, loadPooledShare } from '../loaders/pooled-share.js';
import type {
  ContributionModel,
  FundLineModel,
  PooledFundModel,
  PooledShareModel,
} from '../models.js';
import { displayMoney } from './money.js';
import { checkYear } from './years.js';
import { periodOf } from '../../shared/periods/label.js';

interface YearArgument {
  readonly year: string;
}

/** `pooledFunds(year:)` of a borough. */
export function pooledFunds({ areaCode }: AreaParent, args: YearArgument, context: FinanceContext) {
  return loadFunds(context, checkYear(args.year), [areaCode]);
}

/** `pooledShare(year:)` of a borough. */
export function pooledShare({ areaCode }: AreaParent, args: YearArgument, context: FinanceContext) {
  return loadPooledShare(context, areaCode, checkYear(args.year));
}

/** Root field: funds of many boroughs. */
export const fundQueryFields = {
  pooledFunds: (
    _root: unknown,
    args: YearArgument & { readonly boroughGssCodes?: readonly string[] | null | undefined },
    context: FinanceContext,
  ) => {
    const codes = args.boroughGssCodes ?? null;
    if (codes !== null && codes.length > 100) {
      throw badUserInput(`boroughGssCodes: ${String(codes.length)} codes; expected at most 100.`);
    }
    return loadFunds(context, checkYear(args.year), codes && codes.map(checkGssCode));
  },
};

interface LineArguments {
  readonly theme?: string | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

const exactly = (amount: string) => ({ amount, approximate: false });

async function shareKind({ value, rows }: PooledShareModel, { figures }: FinanceContext) {
  if (value === null) return null;
  const releases = await Promise.all(
    rows.map(async (row) => figures.release.load(row.release_from)),
  );
  return releases.some(({ kind }) => kind === 'ILLUSTRATIVE') ? 'ILLUSTRATIVE' : 'MODELLED';
}

/** How pooled funds are told. */
export const fundResolvers = {
  PooledFund: {
    __resolveReference: ({ id }: { readonly id: string }, { funds }: FinanceContext) =>
      funds.fund.load(id),
    id: ({ fund_id }: PooledFundModel) => fund_id,
    period: ({ period }: PooledFundModel) => periodOf(period),
    boroughs: async ({ fund_id }: PooledFundModel, _args: object, { funds }: FinanceContext) =>
      (await funds.boroughs.load(fund_id)).map((gssCode) => ({ gssCode })),
    total: ({ total, approximate }: PooledFundModel) =>
      total === null ? null : { amount: total, approximate },
    contributions: ({ fund_id }: PooledFundModel, _args: object, { funds }: FinanceContext) =>
      funds.contributions.load(fund_id),
    lines: async ({ fund_id }: PooledFundModel, args: LineArguments, { funds }: FinanceContext) => {
      const request = pageRequest(args);
      const lines = await funds.lines.load(fund_id);
      const taken = lines.filter(({ theme }) => args.theme == null || theme === args.theme);
      return pageOfList(taken, request, ({ line_id }) => line_id);
    },
    exceptions: ({ fund_id }: PooledFundModel, _args: object, { funds }: FinanceContext) =>
      funds.exceptions.load(fund_id),
    provenance: (row: PooledFundModel, _args: object, context: FinanceContext) =>
      provenanceOfRow(row, context),
  },
  Contribution: {
    amount: ({ amount }: ContributionModel) => exactly(amount),
    provenance: (row: ContributionModel, _args: object, context: FinanceContext) =>
      provenanceOfRow(row, context),
  },
  FundLine: {
    id: ({ line_id }: FundLineModel) => line_id,
    budget: ({ budget }: FundLineModel) => exactly(budget),
    outturn: ({ outturn }: FundLineModel) => (outturn === null ? null : exactly(outturn)),
    provenance: (row: FundLineModel, _args: object, context: FinanceContext) =>
      provenanceOfRow(row, context),
  },
  PoolingException: {
    budgetLine: (row: { readonly budget_line: string }) => row.budget_line,
    compellingReason: (row: { readonly compelling_reason: string }) => row.compelling_reason,
    reviewOn: (row: { readonly review_on: string | null }) => row.review_on,
    provenance: (row: { readonly release_from: number }, _args: object, context: FinanceContext) =>
      provenanceOfRow(row, context),
  },
  PooledShare: {
    period: ({ period }: PooledShareModel) => periodOf(period),
    value: ({ value }: PooledShareModel) => (value === null ? null : Number(value)),
    display: ({ value }: PooledShareModel) => (value === null ? '[x]' : `${value}%`),
    kind: (share: PooledShareModel, _args: object, context: FinanceContext) =>
      shareKind(share, context),
    provenance: ({ rows }: PooledShareModel, _args: object, context: FinanceContext) =>
      Promise.all(rows.map(async (row) => provenanceOfRow(row, context))),
  },
  Money: { display: displayMoney },
};
