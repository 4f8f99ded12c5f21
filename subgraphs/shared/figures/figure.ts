import type { ReleaseRow } from '../releases/known-releases.js';
import type { Indicator } from '../../../schema/indicators/indicator.js';

/** A figure as it is read from the database; decimals are text. */
export interface FigureRow {
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

/** That a figure was put together for the boundaries of one day, for one request. */
export interface Rebasing {
  /** The day, `YYYY-MM-DD`. */
  readonly to: string;
  /** For the reader of its lineage: the day, and whose figures it was made of. */
  readonly detail: string;
}

/** A figure with what it measures and the release that states it. */
export interface Figure extends FigureRow {
  readonly indicator: Indicator;
  /** The release of `release_from`. */
  readonly release: ReleaseRow;
  /** Absent for a figure as it stands in the database. */
  readonly rebased?: Rebasing;
}
