import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { Period } from '../periods/period.js';
import type { ReleaseTable } from './tables.js';
import type { Selectable } from 'kysely';

/** A figure as it is read from the database; decimals are text. */
export interface ObservationModel {
  readonly indicator_id: string;
  readonly area_code: string;
  readonly period: string;
  readonly breakdown: string;
  readonly level: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly interval_lower: string | null;
  readonly interval_upper: string | null;
  readonly marker: string | null;
  readonly statuses: string;
  readonly note: string | null;
  readonly method: string | null;
  readonly inputs: string;
  readonly row_key: string | null;
  readonly release_from: number;
  readonly release_to: number | null;
  readonly revision: number;
}

/** The figures of one indicator for one area. */
export interface SeriesModel {
  readonly indicatorId: string;
  readonly areaCode: string;
  /**
   * Figures of a breakdown (names of dimensions joined by `;`, empty for the headline), ordered by
   * period, then level.
   */
  find(breakdown: string): Promise<readonly ObservationModel[]>;
}

/** The figures of one level of a breakdown. */
export interface BreakdownSeriesModel {
  readonly dimension: string;
  readonly level: string;
  readonly observations: readonly ObservationModel[];
}

/** A parent on which typed service areas and `figures(…)` hang. */
export interface AreaParent {
  readonly areaCode: string;
}

/** An entry of the registry. */
export type IndicatorModel = Indicator;

/** A period. */
export type PeriodModel = Period;

/** An area by its code; its name comes from the register. */
export interface AreaModel {
  readonly code: string;
}

/** A release with the row of the file a figure came from. */
export interface ProvenanceModel {
  readonly release: Selectable<ReleaseTable>;
  readonly rowKey: string | null;
  readonly modelled: boolean;
}

export type { ComparisonModel } from '../comparisons/models.js';
export type {
  InequalityGroupModel,
  InequalityMeasureModel,
  InequalityModel,
} from '../inequality/models.js';
export type { LineageStepModel } from './lineage.js';
