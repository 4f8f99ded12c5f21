import type { Indicator, SectorId } from './indicator.js';
import { indicators, sectorOf } from './registry.js';

/** What to look for in the registry; what is absent does not narrow. */
export interface IndicatorQuery {
  readonly ids?: readonly string[] | null | undefined;
  readonly sector?: SectorId | null | undefined;
  /** Words that must all occur, in any order, upper or lower case. */
  readonly search?: string | null | undefined;
}

const texts = new Map<string, string>(
  indicators.map((indicator) => [
    indicator.id,
    [indicator.id, indicator.title, indicator.definition, ...(indicator.synonyms ?? [])]
      .join(' ')
      .toLowerCase(),
  ]),
);

/** Indicators that match, ordered by id. An empty list of ids matches nothing. */
export function searchIndicators(query: IndicatorQuery): readonly Indicator[] {
  const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const ids = query.ids ? new Set<string>(query.ids) : undefined;
  return indicators.filter((indicator) => {
    if (ids && !ids.has(indicator.id)) return false;
    if (query.sector && sectorOf(indicator) !== query.sector) return false;
    const text = texts.get(indicator.id) ?? '';
    return words.every((word) => text.includes(word));
  });
}
