import type { Indicator, UnitId } from '../indicator.js';

/** Domains of the index as the publisher's summaries of boroughs and boards tell them. */
export const deprivationSummaryDomains = [
  { id: 'income', column: 'income', title: 'Income' },
  { id: 'employment', column: 'employment', title: 'Employment' },
  {
    id: 'education',
    column: 'education_skills_and_training',
    title: 'Education, skills and training',
  },
  {
    id: 'health',
    column: 'health_deprivation_and_disability',
    title: 'Health deprivation and disability',
  },
  { id: 'crime', column: 'crime', title: 'Crime' },
  {
    id: 'housing',
    column: 'barriers_to_housing_and_services',
    title: 'Barriers to housing and services',
  },
  { id: 'environment', column: 'living_environment', title: 'Living environment' },
] as const;

const told: readonly (readonly [name: string, title: string, unit: UnitId, about: string])[] = [
  [
    'average-score',
    'average score',
    'SCORE',
    'Mean score of the small areas, weighted by population',
  ],
  [
    'rank-of-average-score',
    'rank of average score',
    'RANK',
    'Rank by the average score, 1 the most deprived',
  ],
  ['average-rank', 'average rank', 'SCORE', 'Mean rank of the small areas, weighted by population'],
  [
    'rank-of-average-rank',
    'rank of average rank',
    'RANK',
    'Rank by the average rank, 1 the most deprived',
  ],
  [
    'share-in-most-deprived-tenth',
    'small areas in the most deprived tenth',
    'PROPORTION',
    'Share, 0 to 1, of the small areas among the most deprived tenth of England',
  ],
  [
    'rank-of-share-in-most-deprived-tenth',
    'rank of small areas in the most deprived tenth',
    'RANK',
    'Rank by that share, 1 the most deprived',
  ],
];

const shared = {
  polarity: 'NO_JUDGEMENT',
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PLACE'],
  caveats: [
    'Boroughs are ranked among the local authority districts of England, integrated care boards among the boards; the two are not comparable.',
    'The period is the year of the index; the data behind it are mostly of the years before.',
  ],
  synonyms: ['IMD', 'IoD 2025', 'domain', 'inequality'],
} as const;

/** What the summaries tell of each domain of the Indices of Deprivation 2025. */
export const deprivationDomainIndicators: readonly Indicator[] = [
  ...deprivationSummaryDomains.flatMap(({ id, title }) =>
    told.map(([name, what, unit, about]): Indicator => ({
      ...shared,
      id: `council.imd-2025-${id}-${name}`,
      title: `Deprivation 2025, ${title}: ${what}`,
      definition: `${about}, on the domain “${title}” of the Indices of Deprivation 2025.`,
      unit,
    })),
  ),
  ...(['income', 'employment'] as const).map((domain): Indicator => ({
    ...shared,
    id: `council.imd-2025-rank-of-${domain}-deprived-people`,
    title: `Deprivation 2025, rank of ${domain} scale`,
    definition: `Rank by the number of people experiencing ${domain} deprivation, 1 the most.`,
    unit: 'RANK',
  })),
];
