/** A confidence interval in the unit of the value; level and method are null where nobody states them. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Per cent, such as 95 or 99.8. */
  readonly level: number | null;
  readonly method: string | null;
}

/** An interval computed here: what it is, is known. */
export interface ComputedInterval extends Interval {
  readonly level: number;
  readonly method: string;
}

/** How an interval shall be computed. */
export interface IntervalRequest {
  /** Confidence level in per cent, 95 unless told. */
  readonly level?: number;
  /** What the limits are multiplied by: 100 for a percentage, 1,000 for a rate per 1,000; 1 unless told. */
  readonly scale?: number;
}
