import type { Indicator } from '../indicator.js';

const index = 'English Indices of Deprivation 2025, lower layer super output areas of 2021';

const shared = {
  polarity: 'NO_JUDGEMENT',
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PLACE'],
} as const;

const year =
  'The period is the year of the index; the data behind it are mostly of the years before, see the publisher’s technical report.';
const relative =
  'A relative measure: it orders areas by deprivation and does not say how much more deprived one is than another.';
const synonyms = ['IMD', 'Index of Multiple Deprivation', 'IoD 2025', 'inequality', 'poverty'];

/** The index of one lower layer super output area. */
const ofSmallAreas: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.imd-2025-score',
    title: 'Index of Multiple Deprivation 2025, score',
    definition: `Score of a lower layer super output area on the ${index}: the higher, the more deprived.`,
    caveats: [relative, year],
    unit: 'SCORE',
    synonyms,
  },
  {
    ...shared,
    id: 'council.imd-2025-rank',
    title: 'Index of Multiple Deprivation 2025, rank',
    definition: `Rank of a lower layer super output area among the 33,755 of England on the ${index}: 1 is the most deprived.`,
    caveats: [relative, year],
    unit: 'RANK',
    synonyms,
  },
  {
    ...shared,
    id: 'council.imd-2025-decile',
    title: 'Index of Multiple Deprivation 2025, decile',
    definition: `Tenth of the lower layer super output areas of England in which the area lies on the ${index}: 1 is the most deprived tenth.`,
    caveats: [relative, year],
    unit: 'DECILE',
    synonyms,
  },
];

/** The seven domains of the index. */
const domains = [
  ['income', 'Income', 'people on low incomes'],
  ['employment', 'Employment', 'people of working age kept out of work'],
  ['education', 'Education, skills and training', 'lack of attainment and skills'],
  ['health', 'Health deprivation and disability', 'risk of early death and poor health'],
  ['crime', 'Crime', 'risk of being a victim of crime'],
  ['housing', 'Barriers to housing and services', 'access to housing and local services'],
  ['environment', 'Living environment', 'quality of the home and of the surroundings'],
] as const;

const ofDomains: readonly Indicator[] = domains.map(([id, title, about]) => ({
  ...shared,
  id: `council.imd-2025-${id}-decile`,
  title: `Deprivation 2025, decile of the domain ${title}`,
  definition: `Tenth of the lower layer super output areas of England in which the area lies on the domain "${title}" (${about}) of the Indices of Deprivation 2025: 1 is the most deprived tenth.`,
  caveats: [relative, year],
  unit: 'DECILE',
  synonyms,
}));

/** The publisher's summaries for boroughs and integrated care boards. */
const summaries = [
  [
    'average-score',
    'average score',
    'SCORE',
    'Mean score of the lower layer super output areas, weighted by population: the higher, the more deprived.',
  ],
  [
    'rank-of-average-score',
    'rank of average score',
    'RANK',
    'Rank of the average score among the areas of the same kind in England, 1 the most deprived.',
  ],
  [
    'average-rank',
    'average rank',
    'SCORE',
    'Mean rank of the lower layer super output areas, weighted by population; here the highest rank stands for the most deprived, so the higher, the more deprived.',
  ],
  [
    'rank-of-average-rank',
    'rank of average rank',
    'RANK',
    'Rank of the average rank among the areas of the same kind in England, 1 the most deprived.',
  ],
  [
    'share-in-most-deprived-tenth',
    'small areas in the most deprived tenth',
    'PROPORTION',
    'Share of the lower layer super output areas that are among the most deprived tenth of England, 0 to 1.',
  ],
  [
    'rank-of-share-in-most-deprived-tenth',
    'rank of small areas in the most deprived tenth',
    'RANK',
    'Rank of that share among the areas of the same kind in England, 1 the most deprived.',
  ],
  [
    'extent',
    'extent',
    'PROPORTION',
    'Share of the population living in the most deprived small areas of England, the most deprived tenth counted whole and the next two in part, 0 to 1.',
  ],
  [
    'rank-of-extent',
    'rank of extent',
    'RANK',
    'Rank of the extent among the areas of the same kind in England, 1 the most deprived.',
  ],
  [
    'local-concentration',
    'local concentration',
    'SCORE',
    'Mean rank of the most deprived small areas that hold a tenth of the population; the higher, the more deprived they are.',
  ],
  [
    'rank-of-local-concentration',
    'rank of local concentration',
    'RANK',
    'Rank of the local concentration among the areas of the same kind in England, 1 the most deprived.',
  ],
  [
    'income-deprived-people',
    'income scale',
    'COUNT',
    'Number of people experiencing income deprivation.',
  ],
  [
    'employment-deprived-people',
    'employment scale',
    'COUNT',
    'Number of people experiencing employment deprivation; the publisher gives fractions.',
  ],
] as const;

const ofSummaries: readonly Indicator[] = summaries.map(([id, title, unit, definition]) => ({
  ...shared,
  id: `council.imd-2025-${id}`,
  title: `Deprivation 2025, ${title}`,
  definition,
  caveats: [
    relative,
    'Boroughs are ranked among the local authority districts of England, integrated care boards among the boards; the two are not comparable.',
    year,
  ],
  unit,
  synonyms,
}));

/** What Placegraph computes from the index. */
const modelled: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.imd-2025-resident-weighted-score',
    title: 'Index of Multiple Deprivation 2025, mean score weighted by residents',
    definition:
      'Mean of the scores of the lower layer super output areas of a ward or borough, weighted by their residents in the 2021 census: the higher, the more deprived.',
    caveats: [
      relative,
      'The publisher’s own average score of a borough is weighted by a later population and differs a little.',
      'A lower layer super output area is counted in the one ward it is assigned to.',
    ],
    unit: 'SCORE',
    method: 'Sum of score times residents, divided by the sum of residents; both are given.',
    denominator: 'residents in the 2021 census',
    synonyms,
  },
  {
    ...shared,
    id: 'council.imd-2025-lsoas',
    title: 'Lower layer super output areas, by deprivation decile',
    definition:
      'Number of lower layer super output areas of the borough, and by the decile of England in which they lie on the Index of Multiple Deprivation 2025.',
    caveats: [relative],
    unit: 'COUNT',
    method: 'Count of the areas in each decile; deciles without any are left out.',
    synonyms,
    dimensions: ['imd-decile'],
  },
];

/** English Indices of Deprivation 2025. */
export const deprivationIndicators: readonly Indicator[] = [
  ...ofSmallAreas,
  ...ofDomains,
  ...ofSummaries,
  ...modelled,
];
