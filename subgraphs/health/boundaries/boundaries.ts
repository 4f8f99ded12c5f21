import type { Period } from '../../shared/periods/period.js';
import type { Outcome } from '../../shared/statistics/outcome.js';

/** Why a figure cannot be put together for the boundaries asked for. */
export type BoundaryRefusal =
  | 'NOT_OPEN'
  | 'HOLDS_ANOTHER'
  | 'PART_OF_ANOTHER'
  | 'CHANGED_WITHIN_PERIOD'
  | 'MANNER_UNKNOWN'
  | 'DIVIDED'
  | 'ORIGIN_UNKNOWN'
  | 'WHEREABOUTS_UNKNOWN';

/** Codes of the organisations that make up another; that one alone where nothing changed. */
export type Constituents = Outcome<readonly string[], BoundaryRefusal>;

/** What an organisation is made of on one day, for figures of any period. */
export interface Boundaries {
  readonly code: string;
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Every organisation whose figures may be needed, itself among them. */
  readonly sources: readonly string[];
  /**
   * Whose figures of a period make up the organisation as it is on the day.
   *
   * @param hasFigure whether an organisation has a figure of its own for the period
   */
  constituents(period: Period, hasFigure: (code: string) => boolean): Constituents;
  /** In words what several constituents are to it, to go before their codes. */
  readonly description: string;
}
