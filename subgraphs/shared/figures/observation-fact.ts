import type { Cell, Fact } from '../imports/fact.js';

/** Why a figure has no value: the Government Statistical Service shorthand, without brackets. */
export type Marker = 'c' | 'x' | 'z' | 'u' | 'low';

/** Statuses a published figure may carry; the same words as the SDL's `ObservationStatus`. */
export type Status =
  | 'PROVISIONAL'
  | 'REVISED'
  | 'ESTIMATED'
  | 'FORECAST'
  | 'BREAK_IN_SERIES'
  | 'LOW_RELIABILITY'
  | 'ROUNDED'
  | 'SUPPRESSED'
  | 'SECONDARY_SUPPRESSED'
  | 'NOT_AVAILABLE'
  | 'NOT_APPLICABLE';

/** One figure as a parser states it. Decimals are text exactly as they shall stand in the graph. */
export interface ObservationInput {
  readonly indicator: string;
  readonly area: string;
  /** Period code, see `periods/period.ts`. */
  readonly period: string;
  /** Dimension → level in the publisher's words; absent for the headline. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** Null goes with a marker. */
  readonly value: string | number | null;
  readonly marker?: Marker | null;
  readonly numerator?: string | number | null;
  readonly denominator?: string | number | null;
  readonly lower?: string | number | null;
  readonly upper?: string | number | null;
  readonly statuses?: readonly Status[];
  /** Why there is no value, or what to know of this one figure, in words. */
  readonly note?: string | null;
  /** Id of the method in `figures/methods.ts` for a computed figure; absent for one as published. */
  readonly method?: string;
  /**
   * What a computed figure was computed from: figure ids, or bare area codes that stand for the same
   * indicator, period and breakdown of that area.
   */
  readonly inputs?: readonly string[];
  /** Line (`L102`) or sheet and cell (`TA1!F17`) of the file; null for a computed figure. */
  readonly source: string | null;
}

/** Breakdown (`age;sex`) and level (`65+;Female`) of dimensions, in the alphabetical order of their names. */
export function breakdownOf(dimensions: Readonly<Record<string, string>> = {}): {
  readonly breakdown: string;
  readonly level: string;
} {
  const names = Object.keys(dimensions).sort();
  const unfit = names.find((name) => /[;=]/.test(name) || dimensions[name]?.includes(';'));
  if (unfit) throw new TypeError(`a level cannot hold ";": ${unfit}=${String(dimensions[unfit])}`);
  return { breakdown: names.join(';'), level: names.map((name) => dimensions[name]).join(';') };
}

/** The fact that states a figure. Throws a `TypeError` when value and marker are both given or both absent. */
export function observationFact(input: ObservationInput): Fact {
  const marker = input.marker ?? null;
  if ((input.value === null) === (marker === null)) {
    throw new TypeError(
      `a figure has either a value or a marker: ${input.indicator}:${input.area}:${input.period} has value ${String(input.value)} and marker ${String(marker)}`,
    );
  }
  const values: Record<string, Cell> = {
    indicator_id: input.indicator,
    area_code: input.area,
    period: input.period,
    ...breakdownOf(input.dimensions),
    value: input.value,
    numerator: input.numerator ?? null,
    denominator: input.denominator ?? null,
    interval_lower: input.lower ?? null,
    interval_upper: input.upper ?? null,
    marker,
    statuses: (input.statuses ?? []).join(' '),
    note: input.note ?? null,
    method: input.method ?? null,
    // Levels may hold blanks, which part the inputs.
    inputs: (input.inputs ?? []).map((id) => id.replace(/[ %]/g, encodeURIComponent)).join(' '),
    row_key: input.source,
  };
  return { table: 'observation', source: input.source ?? 'computed', values };
}
