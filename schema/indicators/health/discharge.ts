import type { Indicator } from '../indicator.js';

const months =
  'The file has one figure a day, April 2022 to August 2025; a month is the mean of the days that have one, both the sum and the number of days standing with it.';

const groups =
  'For a board the trusts with headquarters in its area, for a collaborative its members, for London all: the figures of these trusts added, none where one of them has none.';

const common = {
  disclosurePolicy: 'already-published',
  fiveP: ['PROVIDERS'],
} as const satisfies Partial<Indicator>;

/** Indicators of the border between hospital and care: who leaves, and who could. */
export const dischargeIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'health.discharges-per-day',
    title: 'Patients discharged a day',
    definition:
      'Patients discharged from the general and acute beds of a trust, mean of the days of the month.',
    caveats: [months, groups],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: 'Sum over the days with a figure, divided by their number.',
    synonyms: ['hospital discharge', 'flow', 'discharge sitrep'],
  },
  {
    ...common,
    id: 'health.discharged-by-5pm',
    title: 'Discharged by 5 pm',
    definition: 'Share of the discharges of the month that took place by 17:00.',
    caveats: [
      'Of the days on which the file splits discharges by time of day, which it does for a third of all.',
      groups,
    ],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    method:
      'Discharges by 17:00 divided by those by 17:00 and later, summed over the days that have both, times 100.',
    denominator: 'Discharges of known time of day',
    synonyms: ['discharge time', 'flow'],
  },
  {
    ...common,
    id: 'health.no-criteria-to-reside',
    title: 'Patients in hospital who no longer meet the criteria to reside',
    definition:
      'Patients in the acute beds of a trust who no longer meet the criteria to stay there, mean of the days of the month.',
    caveats: [months, 'Whether they left that day is another question.', groups],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    method: 'Sum over the days with a figure, divided by their number.',
    synonyms: ['delayed discharge', 'medically fit', 'bed blocking', 'delayed transfer of care'],
  },
  {
    ...common,
    id: 'health.discharge-delays',
    title: 'Delayed discharges by reason',
    definition:
      'Patients whose discharge from hospital was delayed, by the reason for the delay, in the month from June 2024 to May 2025.',
    caveats: [
      'The file has one figure a month and reason and does not say whether it is a day’s count or a mean of days.',
      'It is smaller than the number who do not meet the criteria to reside: it counts fewer patients.',
      groups,
    ],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    method:
      'By reason as published; by group of reasons and in all the sum of the reasons. Labels have their blanks and dashes made alike.',
    synonyms: ['delayed discharge', 'delay reasons', 'awaiting social care', 'intermediate care'],
    dimensions: ['delay-reason', 'delay-reason-group'],
  },
];
