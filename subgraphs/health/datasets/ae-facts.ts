import { observationFact } from '../../shared/figures/observation-fact.js';
import type { Fact } from '../../shared/imports/fact.js';
import { departments, OVER_12_HOURS, type AeCounts } from './ae-departments.js';
import { ratio } from './modelled/ratios.js';

/** Where counts belong and how they came to be. */
export interface AePlace {
  readonly area: string;
  readonly period: string;
  /** Line of the file; null for counts of several rows added up. */
  readonly source: string | null;
}

type Column = Exclude<keyof (typeof departments)[number], 'level'>;

function total(counts: AeCounts, column: Column): number {
  return departments.reduce((sum, department) => sum + counts[department[column]], 0);
}

function withinFact(
  place: AePlace,
  attendances: number,
  over4Hours: number,
  level?: string,
): Fact | undefined {
  const within = attendances - over4Hours;
  const value = ratio(within, attendances, 100);
  if (value === undefined) return undefined;
  return observationFact({
    ...place,
    indicator: 'health.ae-within-4-hours',
    ...(level === undefined ? {} : { dimensions: { department: level } }),
    value,
    numerator: within,
    denominator: attendances,
    method: 'share',
  });
}

/** The figures of one provider, or of several added up; types exclude booked appointments. */
export function* aeFacts(place: AePlace, counts: AeCounts): Generator<Fact, void, undefined> {
  const added = place.source === null ? 'sum-of-rows' : 'sum-of-columns';
  const cell = place.source === null ? { method: 'sum-of-rows' } : {};
  const sums = [
    ['health.ae-attendances', total(counts, 'attendances')],
    ['health.ae-booked-attendances', total(counts, 'booked')],
    ['health.emergency-admissions-via-ae', total(counts, 'admissions')],
  ] as const;
  for (const [indicator, value] of sums) {
    yield observationFact({ ...place, indicator, value, method: added });
  }
  yield observationFact({
    ...place,
    ...cell,
    indicator: 'health.ae-over-12-hours-to-admission',
    value: counts[OVER_12_HOURS],
  });
  const within = withinFact(place, total(counts, 'attendances'), total(counts, 'over4Hours'));
  if (within) yield within;
  for (const department of departments) {
    const attendances = counts[department.attendances];
    yield observationFact({
      ...place,
      ...cell,
      indicator: 'health.ae-attendances',
      dimensions: { department: department.level },
      value: attendances,
    });
    const share = withinFact(place, attendances, counts[department.over4Hours], department.level);
    if (share) yield share;
  }
}
