import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PLACE', 'PRIORITIES'],
  polarity: 'LOWER_IS_BETTER',
} as const;

const caveats = [
  'One night that each authority chooses between 1 October and 30 November; the period is the quarter in which it lies.',
  'Some authorities count and others estimate, which each figure says; from 2018 an estimate may hold a count in some places. The figures of a year in which the approach changed compare badly with the one before.',
  'People in hostels, shelters, squats or camps are not counted.',
];

/** The annual rough sleeping snapshot. */
export const roughSleepingIndicators: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.people-sleeping-rough',
    title: 'People sleeping rough on one night in autumn',
    definition:
      'People seen, or thought to be, sleeping or about to bed down in the open air or in places not meant for living, on a single night in autumn.',
    caveats: [...caveats, 'Sex, nationality and age are given from 2017.'],
    unit: 'COUNT',
    synonyms: ['rough sleepers', 'street homelessness', 'Everyone In', 'rough sleeping snapshot'],
    dimensions: ['age', 'nationality', 'sex'],
  },
  {
    ...shared,
    id: 'council.people-sleeping-rough-rate',
    title: 'People sleeping rough per 100,000 residents',
    definition:
      'People sleeping rough on one night in autumn for each 100,000 residents, as published.',
    caveats: [...caveats, 'Rounded to two decimals here; the file holds more.'],
    unit: 'RATE_PER_100000',
    denominator:
      'residents in the middle of the year (of the year before for 2022), by the publisher',
    synonyms: ['rough sleepers', 'street homelessness'],
  },
];
