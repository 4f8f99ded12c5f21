import { connectionResolvers } from '../pagination/page.js';
import { scalars } from '../scalars.js';
import type { FigureContext } from './loaders.js';
import type { AreaModel } from './models.js';
import { observationResolvers } from './observation-resolvers.js';
import { indicatorResolvers } from './registry-resolvers.js';
import { breakdownSeriesResolvers, seriesResolvers } from './series-resolvers.js';

const areaResolvers = {
  name: async (area: AreaModel, _args: object, context: FigureContext) =>
    (await context.figures.namedArea.load(area.code))?.name ?? null,
  kind: async (area: AreaModel, _args: object, context: FigureContext) =>
    (await context.figures.namedArea.load(area.code))?.kind ?? null,
};

/** Resolvers of everything in shared.graphql; each subgraph spreads them into its own. */
export const sharedResolvers = {
  ...scalars,
  Area: areaResolvers,
  BreakdownSeries: breakdownSeriesResolvers,
  Indicator: indicatorResolvers,
  Observation: observationResolvers,
  ReleaseConnection: connectionResolvers,
  Series: seriesResolvers,
};
