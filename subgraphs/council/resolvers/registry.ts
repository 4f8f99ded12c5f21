import type { SectorId } from '../../../schema/indicators/indicator.js';
import { pageOfList, pageRequest } from '../../shared/pagination/page.js';
import type { QueryResolvers } from '../generated/resolver-types.js';

/** The registry: entries of all sectors, and those that came with imports. */
export const registryFields: Pick<QueryResolvers, 'indicator' | 'indicators'> = {
  indicator: (_root, { id }, context) => context.figures.indicators.find(id),
  indicators: async (_root, args, context) => {
    const request = pageRequest(args);
    const found = await context.figures.indicators.search({
      ids: args.ids,
      sector: args.sector ? (args.sector.toLowerCase() as SectorId) : null,
      search: args.search,
    });
    const page = pageOfList(found, request, ({ id }) => id);
    return { ...page, nodes: [...page.nodes] };
  },
};
