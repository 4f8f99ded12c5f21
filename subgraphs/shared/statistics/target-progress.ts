/** A value at the end of its period, `YYYY-MM-DD`. */
export interface MeasuredValue {
  readonly value: number;
  readonly on: string;
}

/** How far a series has got on its way to a target. */
export interface TargetProgress {
  readonly status: 'REACHED' | 'ON_TRACK' | 'OFF_TRACK' | 'CANNOT_BE_CALCULATED';
  /** In words, for the reader of an answer. */
  readonly method: string;
  /** Value on the straight line on the day of the latest figure; null where it cannot be calculated. */
  readonly expected: number | null;
  readonly reason: string | null;
}

const method =
  'Straight line from the baseline, at the end of its period, to the target on the due day; on track when the latest figure is on the line at the end of its period or beyond it, in the direction of the target. Intervals are not taken into account.';

const days = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const refuse = (reason: string): TargetProgress => ({
  status: 'CANNOT_BE_CALCULATED',
  method,
  expected: null,
  reason,
});

/**
 * Judges whether the latest figure lies on the way from baseline to target. The direction is that of the
 * target, whatever the polarity of the indicator.
 */
export function progressTowards(
  target: number,
  dueOn: string,
  baseline: MeasuredValue | undefined,
  latest: MeasuredValue | undefined,
): TargetProgress {
  if (!baseline) return refuse('The baseline has no figure.');
  if (!latest || latest.on <= baseline.on) {
    return refuse('There is no figure later than the baseline.');
  }
  if (dueOn <= baseline.on) return refuse('The due day lies before the baseline.');
  const direction = Math.sign(target - baseline.value);
  if (direction === 0) return refuse('The target is the baseline.');
  const share = Math.min(
    1,
    (days(latest.on) - days(baseline.on)) / (days(dueOn) - days(baseline.on)),
  );
  const expected = baseline.value + (target - baseline.value) * share;
  const isReached = direction * (latest.value - target) >= 0;
  const isOnTrack = direction * (latest.value - expected) >= 0;
  const status = isReached ? 'REACHED' : isOnTrack ? 'ON_TRACK' : 'OFF_TRACK';
  return { status, method, expected, reason: null };
}
