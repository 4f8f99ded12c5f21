import { sectorOf } from '../../../schema/indicators/registry.js';
import type { FigureContext } from './loaders.js';
import type { IndicatorModel } from './models.js';

/** How an entry of the registry is told. */
export const indicatorResolvers = {
  __resolveReference: ({ id }: { readonly id: string }, context: FigureContext) =>
    context.figures.indicators.find(id),
  sector: (indicator: IndicatorModel) => sectorOf(indicator).toUpperCase(),
  caveats: (indicator: IndicatorModel) => indicator.caveats ?? [],
  dimensions: (indicator: IndicatorModel) => indicator.dimensions ?? [],
};
