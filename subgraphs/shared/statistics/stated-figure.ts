import type { Indicator, UnitId } from '../../../schema/indicators/indicator.js';
import type { FigureRow } from '../figures/figure.js';
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

/** A figure of which the interval does not matter. */
export type StatedPoint = Omit<StatedFigure, 'interval'>;

/** Reads a stored observation; for its interval see `intervalOf`. */
export function statedFigure(
  observation: FigureRow,
  indicator: Pick<Indicator, 'id' | 'unit' | 'interval' | 'statistic' | 'newSeriesFrom'>,
): StatedFigure {
  return { interval: intervalOf(observation, indicator), ...statedPoint(observation, indicator) };
}

/** Reads a stored observation without its interval. */
export function statedPoint(
  observation: FigureRow,
  indicator: Pick<Indicator, 'unit' | 'newSeriesFrom'>,
): StatedPoint {
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
    marker: observation.marker,
    statuses: statedStatuses(observation, indicator),
  };
}
