import type { Indicator, UnitId } from '../../../schema/indicators/indicator.js';
import type { ObservationModel } from '../figures/observation-model.js';
import type { Interval } from './intervals/interval.js';
import { intervalOf } from './stated-interval.js';
import { statedStatuses } from './stated-statuses.js';

/** A figure as statistics see it: what was stated, nothing computed. Decimals are exact text. */
export interface StatedFigure {
  readonly indicatorId: string;
  readonly unit: UnitId;
  readonly areaCode: string;
  /** Period code, such as `FY2024`. */
  readonly period: string;
  /** Dimensions joined by `;`, empty for the headline. */
  readonly breakdown: string;
  readonly level: string;
  /** Null when missing or hidden; `marker` says which. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly interval: Interval | null;
  /** Government Statistical Service shorthand without brackets; `c` is hidden. */
  readonly marker: string | null;
  readonly statuses: readonly string[];
}

/** Reads a stored observation; for its interval see `intervalOf`. */
export function statedFigure(
  observation: ObservationModel,
  indicator: Pick<Indicator, 'id' | 'unit' | 'interval' | 'statistic' | 'newSeriesFrom'>,
): StatedFigure {
  return {
    indicatorId: observation.indicator_id,
    unit: indicator.unit,
    areaCode: observation.area_code,
    period: observation.period,
    breakdown: observation.breakdown,
    level: observation.level,
    value: observation.value,
    numerator: observation.numerator,
    denominator: observation.denominator,
    interval: intervalOf(observation, indicator),
    marker: observation.marker,
    statuses: statedStatuses(observation, indicator),
  };
}
