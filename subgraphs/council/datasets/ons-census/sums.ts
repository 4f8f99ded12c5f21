import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { roundedDecimal } from '../decimals.js';
import { censusGroups, censusTables } from './tables.js';

/** Day of the census. */
export const censusDay = 'S2021-03-21';

/** Counts of an area by column. */
export type Counts = ReadonlyMap<string, number>;

/** The sum of columns of an area. */
export function sumOf(counts: Counts, columns: readonly string[]): number {
  return columns.reduce((sum, column) => sum + (counts.get(column) ?? 0), 0);
}

/** Adds the counts of small areas up by ward, borough and region. */
export class AreaSums {
  readonly #areas = new Map<string, Map<string, number>>();

  /** Adds a small area to the areas it lies in. */
  add(areas: readonly string[], counts: Counts): void {
    for (const area of areas) {
      const sums = this.#areas.get(area) ?? new Map<string, number>();
      for (const [column, count] of counts) sums.set(column, (sums.get(column) ?? 0) + count);
      this.#areas.set(area, sums);
    }
  }

  /** Each area with its sums. */
  entries(): Iterable<[string, Counts]> {
    return this.#areas;
  }
}

/** A whole number over another as a percentage with two decimals; null of nothing. */
function percentage(part: number, whole: number): string | null {
  return whole === 0 ? null : (roundedDecimal(String((part / whole) * 100), 2) ?? null);
}

const isWard = (area: string) => area.startsWith('E05');

/** Figures of an area above small areas: counts by level, groups, and their shares. */
export function* factsOfArea(area: string, counts: Counts): Generator<Fact> {
  const key = { area, period: censusDay, method: 'sum-of-rows', source: null };
  for (const { indicator, dimension, levels, ofWards } of censusTables) {
    if (!ofWards && isWard(area)) continue;
    for (const [level, column] of Object.entries(levels)) {
      const value = counts.get(column) ?? 0;
      const dimensions = { [dimension]: level };
      yield observationFact({ ...key, indicator: `council.${indicator}`, dimensions, value });
    }
  }
  const households = counts.get('tenure: total_households') ?? 0;
  yield observationFact({
    ...key,
    indicator: 'council.census-2021-households',
    value: households,
  });
  for (const { indicator, total, columns } of censusGroups) {
    const numerator = sumOf(counts, columns);
    const denominator = counts.get(total) ?? 0;
    const share = percentage(numerator, denominator);
    yield observationFact({
      ...key,
      indicator: `council.${indicator}`,
      value: numerator,
      denominator,
    });
    yield observationFact({
      ...key,
      indicator: `council.${indicator}-share`,
      method: 'share',
      value: share,
      ...(share === null && { marker: 'z', statuses: ['NOT_APPLICABLE'] }),
      numerator,
      denominator,
    });
  }
}
