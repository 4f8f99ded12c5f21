import type { SectorId } from '../../../schema/indicators/indicator.js';
import { findIndicator, sectorOf } from '../../../schema/indicators/registry.js';
import { searchIndicators } from '../../../schema/indicators/search.js';
import { pageOfList, pageRequest } from '../pagination/page.js';
import type { IndicatorModel } from './models.js';

interface IndicatorsArguments {
  readonly ids?: readonly string[] | null;
  readonly sector?: string | null;
  readonly search?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Root field `indicators`. */
export function indicatorsField(_root: unknown, args: IndicatorsArguments) {
  const request = pageRequest(args);
  const found = searchIndicators({
    ids: args.ids,
    sector: args.sector ? (args.sector.toLowerCase() as SectorId) : null,
    search: args.search,
  });
  return pageOfList(found, request, (indicator) => indicator.id);
}

/** How an entry of the registry is told. */
export const indicatorResolvers = {
  __resolveReference: (reference: { readonly id: string }) => findIndicator(reference.id) ?? null,
  sector: (indicator: IndicatorModel) => sectorOf(indicator).toUpperCase(),
  caveats: (indicator: IndicatorModel) => indicator.caveats ?? [],
  dimensions: (indicator: IndicatorModel) => indicator.dimensions ?? [],
};
