import type { NamedPeriod } from '../periods/label.js';
import type { Significance } from '../statistics/significance.js';

/** What a figure is set against; the same words as the SDL's `Comparator`. */
export type ComparatorId =
  | 'ENGLAND'
  | 'LONDON'
  | 'ICB_AREA'
  | 'STATISTICAL_NEIGHBOURS'
  | 'SIMILAR_AUTHORITIES'
  | 'PREVIOUS_PERIOD';

/** A figure beside its comparator, as the SDL's `Comparison` tells it. */
export interface ComparisonModel {
  readonly comparator: ComparatorId;
  readonly areaCodes: readonly string[];
  readonly figures: readonly string[];
  readonly period: NamedPeriod | null;
  readonly value: number | null;
  readonly display: string | null;
  readonly difference: number | null;
  readonly significance: Significance;
  readonly method: string;
  readonly aggregation: string | null;
  readonly reason: string | null;
  readonly caveat: string | null;
}
