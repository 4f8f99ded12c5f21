import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PRIORITIES'],
  unit: 'PERCENT',
} as const;

const noIntervals =
  'From a joined file without intervals or counts, so that a difference cannot be tested.';

/** Health of adults whose series come without an identifier of Fingertips. */
export const adultHealthIndicators: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.adult-smoking-routine-and-manual-3-years',
    title: 'Smoking of adults in routine and manual work, three years pooled',
    definition:
      'Share of adults aged 18 to 64 in routine and manual occupations who smoke, from three years of the Annual Population Survey.',
    caveats: [noIntervals, 'Neighbouring figures share two of their three years.'],
    polarity: 'LOWER_IS_BETTER',
    denominator: 'adults asked who work in such occupations',
    synonyms: ['tobacco', 'Fingertips 92445'],
  },
  {
    ...shared,
    id: 'council.nhs-health-checks',
    title: 'People who had an NHS Health Check',
    definition:
      'People who had an NHS Health Check since April 2021 as a share of all who are eligible, added up to the day the period names.',
    caveats: [noIntervals, 'Added up from April 2021: figures of one area only rise.'],
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'people aged 40 to 74 who are eligible',
    synonyms: ['prevention', 'screening'],
  },
  {
    ...shared,
    id: 'council.adult-overweight',
    title: 'Overweight adults',
    definition:
      'Share of adults who are overweight or live with obesity, from height and weight they state, adjusted.',
    caveats: [noIntervals],
    polarity: 'LOWER_IS_BETTER',
    denominator: 'adults asked',
    synonyms: ['obesity', 'excess weight', 'Active Lives'],
  },
  {
    ...shared,
    id: 'council.adult-inactivity',
    title: 'Physically inactive adults',
    definition: 'Share of adults who are physically inactive, as they state.',
    caveats: [noIntervals],
    polarity: 'LOWER_IS_BETTER',
    denominator: 'adults asked',
    synonyms: ['exercise', 'sport', 'leisure', 'Active Lives'],
  },
  {
    ...shared,
    id: 'council.depression-prevalence',
    title: 'Depression recorded by practices',
    definition: 'Share of registered adults with depression on the register of their practice.',
    caveats: [
      noIntervals,
      'Shows what is found as well as what there is, so no judgement is made. There is no figure for 2023/24.',
    ],
    polarity: 'NO_JUDGEMENT',
    denominator: 'adults registered with practices',
    synonyms: ['mental health', 'QOF', 'Quality and Outcomes Framework'],
  },
];
