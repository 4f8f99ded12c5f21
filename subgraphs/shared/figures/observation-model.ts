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
