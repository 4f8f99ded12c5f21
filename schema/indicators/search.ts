import type { Indicator, SectorId } from './indicator.js';
import { indicators, sectorOf } from './registry.js';

/** What to look for in the registry; what is absent does not narrow. */
export interface IndicatorQuery {
  readonly ids?: readonly string[] | null | undefined;
  readonly sector?: SectorId | null | undefined;
  /** Words that must all occur, in any order, upper or lower case. */
  readonly search?: string | null | undefined;
}

const textOf = (indicator: Indicator): string =>
  [indicator.id, indicator.title, indicator.definition, ...(indicator.synonyms ?? [])]
    .join(' ')
    .toLowerCase();

const texts = new Map<string, string>(
  indicators.map((indicator) => [indicator.id, textOf(indicator)]),
);

function together(further: readonly Indicator[]): readonly Indicator[] {
  const unknown = further.filter(({ id }) => !texts.has(id));
  if (unknown.length === 0) return indicators;
  return [...indicators, ...unknown].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Indicators that match, ordered by id, among those of the registry and further ones. An empty list of ids
 * matches nothing.
 */
export function searchIndicators(
  query: IndicatorQuery,
  further: readonly Indicator[] = [],
): readonly Indicator[] {
  const words = (query.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const ids = query.ids ? new Set<string>(query.ids) : undefined;
  return together(further).filter((indicator) => {
    if (ids && !ids.has(indicator.id)) return false;
    if (query.sector && sectorOf(indicator) !== query.sector) return false;
    const text = texts.get(indicator.id) ?? textOf(indicator);
    return words.every((word) => text.includes(word));
  });
}
