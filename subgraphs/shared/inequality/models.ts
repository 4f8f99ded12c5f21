import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { ObservationModel } from '../figures/observation-model.js';
import type { NamedPeriod } from '../periods/label.js';
import type { Interval } from '../statistics/intervals/interval.js';

/** One group of people with its figure. */
export interface InequalityGroupModel {
  readonly group: string;
  readonly observation: ObservationModel;
}

/** A measure, or why there is none. */
export interface InequalityMeasureModel {
  readonly value: number | null;
  readonly display: string | null;
  readonly interval: Interval | null;
  readonly method: string;
  readonly groups: readonly string[];
  readonly reason: string | null;
}

/** How unequal a figure is between groups of people of one area. */
export interface InequalityModel {
  readonly indicator: Indicator;
  readonly areaCode: string;
  readonly period: NamedPeriod;
  readonly dimension: string;
  readonly groups: readonly InequalityGroupModel[];
  readonly gap: InequalityMeasureModel;
  readonly ratio: InequalityMeasureModel;
  readonly slopeIndex: InequalityMeasureModel;
}
