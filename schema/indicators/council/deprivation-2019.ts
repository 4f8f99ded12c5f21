import type { Indicator } from '../indicator.js';

const shared = {
  polarity: 'NO_JUDGEMENT',
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PLACE'],
  caveats: [
    'On the lower layer super output areas of 2011; one that was redrawn for the 2021 census has no place in the lookups of today.',
    'No score is held and nothing above these areas is computed: use the index of 2025 for wards, boroughs and boards.',
    'Ranks of 2019 and 2025 are of other areas and other data; a change between them is no trend.',
  ],
  synonyms: ['IMD 2019', 'Index of Multiple Deprivation', 'IoD 2019'],
} as const;

/** The index of 2019, of lower layer super output areas alone. */
export const deprivation2019Indicators: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.imd-2019-rank',
    title: 'Index of Multiple Deprivation 2019, rank',
    definition:
      'Rank of a lower layer super output area of 2011 among the 32,844 of England: 1 is the most deprived.',
    unit: 'RANK',
  },
  {
    ...shared,
    id: 'council.imd-2019-decile',
    title: 'Index of Multiple Deprivation 2019, decile',
    definition:
      'Tenth of the lower layer super output areas of England of 2011 in which the area lies: 1 is the most deprived tenth.',
    unit: 'DECILE',
  },
];
