import { answered, refused, type Outcome } from '../outcome.js';
import type { ComputedInterval } from './interval.js';
import { countInterval } from './poisson.js';

/** A directly standardised rate with what its interval needs. */
export interface StandardisedRate {
  /** In its own unit, such as per 100,000. */
  readonly rate: number;
  /** Variance of the rate, in the square of that unit. */
  readonly variance: number;
  /** Events it rests on, over all age groups. */
  readonly events: number;
}

/**
 * Interval of a directly standardised rate: Dobson AJ, Kuulasmaa K, Eberle E, Scherer J (1991),
 * "Confidence intervals for weighted sums of Poisson parameters", Statistics in Medicine 10, 457–462.
 * The limits of the count of events (Byar), shrunk or stretched by the rate's own variance.
 *
 * Refused on fewer than 10 events, on which such a rate shall not be given at all: Morris JK and others
 * (2018), Population Health Metrics 16, 19; Fingertips follows it.
 *
 * @throws RangeError when the variance is negative or the events are no count
 */
export function dobsonInterval(
  { rate, variance, events }: StandardisedRate,
  level = 95,
): Outcome<ComputedInterval, 'TOO_FEW_EVENTS'> {
  if (!(variance >= 0)) throw new RangeError(`${String(variance)} is no variance`);
  const count = countInterval(events, { level });
  if (events < 10) {
    return refused(
      'TOO_FEW_EVENTS',
      'A standardised rate that rests on fewer than 10 events is too unstable for an interval.',
    );
  }
  const stretch = Math.sqrt(variance / events);
  return answered({
    lower: rate + stretch * (count.lower - events),
    upper: rate + stretch * (count.upper - events),
    level,
    method: 'Dobson',
  });
}
