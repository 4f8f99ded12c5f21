import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { Connection, Total } from '../pagination/page.js';
import type { NamedPeriod } from '../periods/label.js';
import type { Figure } from './figure.js';
import type { ProvenanceModel } from '../provenance/provenance-model.js';

/** The figures of one indicator for one area. */
export interface SeriesModel {
  readonly indicator: Indicator;
  readonly areaCode: string;
  /**
   * Figures of a breakdown (names of dimensions joined by `;`, empty for the headline), ordered by
   * period, then level.
   */
  find(breakdown: string): Promise<readonly Figure[]>;
}

/** The figures of one level of a breakdown. */
export interface BreakdownSeriesModel {
  readonly dimension: string;
  readonly level: string;
  readonly observations: readonly Figure[];
}

/** A parent on which typed service areas and `figures(…)` hang. */
export interface AreaParent {
  readonly areaCode: string;
}

/** An entry of the registry. */
export type IndicatorModel = Indicator;

/** A period. */
export type PeriodModel = NamedPeriod;

/** An area by its code; its name comes from the register. */
export interface AreaModel {
  readonly code: string;
}

/** A page of releases. */
export type ReleaseConnectionModel = Connection<ProvenanceModel, Total>;

/** One step, as the SDL's `LineageStep` tells it. */
export interface LineageStepModel {
  readonly order: number;
  readonly figure: string;
  readonly kind: string;
  readonly detail: string;
  readonly inputs: readonly string[];
}

export type { ProvenanceModel } from '../provenance/provenance-model.js';
export type { Figure } from './figure.js';
export type { ObservationModel } from './observation-model.js';
export type { ComparisonModel } from '../comparisons/models.js';
export type {
  InequalityGroupModel,
  InequalityMeasureModel,
  InequalityModel,
} from '../inequality/models.js';
