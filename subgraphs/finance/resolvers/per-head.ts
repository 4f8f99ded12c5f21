import { perHeadId } from '../../../schema/indicators/finance/per-head-indicators.js';
import { indicatorOf } from '../../../schema/indicators/registry.js';
import type { FigureContext } from '../../shared/figures/loaders.js';
import type { SeriesModel } from '../../shared/figures/models.js';
import { checkRange, type PeriodRange } from '../../shared/periods/label.js';
import { perHeadSeries } from '../loaders.js';
import type { BoroughPerHeadModel } from '../models.js';
import { checkPerHead } from './figures.js';

/** Net current expenditure of a service, per resident; fails at start-up when it is not registered. */
function perHeadField(service: string) {
  const { id } = indicatorOf(perHeadId(`finance.${service}-net-current-expenditure`));
  return (parent: BoroughPerHeadModel, _args: object, context: FigureContext): SeriesModel =>
    perHeadSeries(context, parent, id);
}

interface FiguresArguments {
  readonly indicators: readonly string[];
  readonly periods?: PeriodRange | null;
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
    figures: (parent: BoroughPerHeadModel, args: FiguresArguments, context: FigureContext) => {
      const periods = args.periods ? checkRange(args.periods) : null;
      return checkPerHead(args.indicators).map((id) => perHeadSeries(context, parent, id, periods));
    },
  },
};
