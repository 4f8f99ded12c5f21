import {
  investmentIds,
  investmentTheme,
  investmentThemes,
  type SpendThemeId,
} from '../../../schema/indicators/finance/investment-themes.js';
import { indicatorOf } from '../../../schema/indicators/registry.js';
import type { AreaParent } from '../../shared/figures/models.js';
import { seriesOf } from '../../shared/figures/series.js';
import { checkRange, type PeriodRange } from '../../shared/periods/label.js';
import type { FinanceContext } from '../context.js';
import { inPrices, type PriceChoice } from '../loaders/real-terms.js';
import type {
  InvestmentLineModel,
  InvestmentModel,
  InvestmentPerHeadModel,
  InvestmentThemeModel,
} from '../models.js';

interface InvestmentArguments extends PriceChoice {
  readonly theme: SpendThemeId;
  readonly periods?: PeriodRange | null | undefined;
}

/** `investment(theme:)` of boroughs and regions. */
export function investment(
  { areaCode }: AreaParent,
  args: InvestmentArguments,
  context: FinanceContext,
): InvestmentModel {
  const theme = investmentTheme(args.theme);
  const periods = args.periods ? checkRange(args.periods) : null;
  if (theme.lines.length === 0) return { theme, spend: null, shareOfTotal: null };
  const ids = investmentIds(theme);
  return {
    theme,
    spend: inPrices(context, seriesOf(context, indicatorOf(ids.spend), areaCode, periods), args),
    shareOfTotal: seriesOf(context, indicatorOf(ids.shareOfTotal), areaCode, periods),
  };
}

const reasonOf = ({ theme }: InvestmentModel | InvestmentPerHeadModel) => theme.noLineReason;

/** How investment by theme is told. */
export const investmentResolvers = {
  Investment: { missingReason: reasonOf },
  InvestmentPerHead: { missingReason: reasonOf },
  InvestmentTheme: {
    theme: ({ id }: InvestmentThemeModel) => id,
    indicator: (theme: InvestmentThemeModel) =>
      theme.lines.length === 0 ? null : indicatorOf(investmentIds(theme).spend),
  },
  InvestmentLine: {
    code: ({ variable }: InvestmentLineModel) => variable.code,
    indicator: ({ variable }: InvestmentLineModel) => indicatorOf(variable.indicatorId),
  },
};

/** Root field: the table of themes and their lines. */
export const investmentQueryFields = { investmentThemes: () => [...investmentThemes] };
