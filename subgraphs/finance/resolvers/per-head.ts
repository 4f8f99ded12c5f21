import {
  investmentIds,
  investmentTheme,
  type SpendThemeId,
} from '../../../schema/indicators/finance/investment-themes.js';
import { perHeadId } from '../../../schema/indicators/finance/per-head-indicators.js';
import { indicatorOf } from '../../../schema/indicators/registry.js';
import type { SeriesModel } from '../../shared/figures/models.js';
import { checkRange, type PeriodRange } from '../../shared/periods/label.js';
import type { FinanceContext } from '../context.js';
import { perHeadSeries } from '../loaders/per-head.js';
import type { PriceChoice } from '../loaders/real-terms.js';
import type { BoroughPerHeadModel, InvestmentPerHeadModel } from '../models.js';
import { checkPerHead, type PricedFigures } from './figures.js';

/** Spending of a service, per resident; fails at start-up when it is not registered. */
function perHeadField(service: string, measure = 'net-current-expenditure') {
  const { id } = indicatorOf(perHeadId(`finance.${service}-${measure}`));
  return (parent: BoroughPerHeadModel, _args: object, context: FinanceContext): SeriesModel =>
    perHeadSeries(context, parent, id);
}

interface ThemeArguments extends PriceChoice {
  readonly theme: SpendThemeId;
  readonly periods?: PeriodRange | null | undefined;
}

/** How spending for each resident is told. */
export const perHeadResolvers = {
  BoroughPerHead: {
    adultSocialCare: perHeadField('adult-social-care'),
    childrensSocialCare: perHeadField('childrens-social-care'),
    publicHealth: perHeadField('public-health'),
    housing: perHeadField('housing'),
    education: perHeadField('education'),
    allServices: perHeadField('all-services'),
    adultSocialCareTotalExpenditure: perHeadField('adult-social-care', 'total-expenditure'),
    childrensSocialCareTotalExpenditure: perHeadField('childrens-social-care', 'total-expenditure'),
    investment: (
      parent: BoroughPerHeadModel,
      args: ThemeArguments,
      context: FinanceContext,
    ): InvestmentPerHeadModel => {
      const theme = investmentTheme(args.theme);
      const periods = args.periods ? checkRange(args.periods) : null;
      const { perHead } = investmentIds(theme);
      return {
        theme,
        perHead:
          theme.lines.length === 0 ? null : perHeadSeries(context, parent, perHead, periods, args),
      };
    },
    figures: async (parent: BoroughPerHeadModel, args: PricedFigures, context: FinanceContext) => {
      const periods = args.periods ? checkRange(args.periods) : null;
      const ids = await checkPerHead(args.indicators, context);
      return ids.map((id) => perHeadSeries(context, parent, id, periods, args));
    },
  },
};
