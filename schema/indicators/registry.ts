import { councilIndicators } from './council/index.js';
import { financeIndicators } from './finance/index.js';
import { healthIndicators } from './health/index.js';
import type { Indicator, SectorId } from './indicator.js';

/** Every indicator of all sectors, ordered by id. Throws at start-up when an id stands twice. */
export const indicators: readonly Indicator[] = [
  ...councilIndicators,
  ...financeIndicators,
  ...healthIndicators,
].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map<string, Indicator>();
for (const indicator of indicators) {
  if (byId.has(indicator.id)) throw new Error(`indicator ${indicator.id} is registered twice`);
  byId.set(indicator.id, indicator);
}

/** The indicator of this id, or undefined. */
export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id);
}

/** The indicator of this id, which the code itself names: its absence is a programming error. */
export function indicatorOf(id: string): Indicator {
  const found = byId.get(id);
  if (!found) throw new Error(`indicator ${id} is not in the registry`);
  return found;
}

/** Sector of an indicator, the first part of its id. */
export function sectorOf(indicator: Pick<Indicator, 'id'>): SectorId {
  return indicator.id.slice(0, indicator.id.indexOf('.')) as SectorId;
}
