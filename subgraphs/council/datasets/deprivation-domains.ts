import { deprivationSummaryDomains } from '../../../schema/indicators/council/deprivation-domains.js';

const tenth = 'proportion_of_lso_as_in_most_deprived_10_percent_nationally';

/** What a summary tells of each domain → how its column ends. */
const told = {
  'average-score': 'average_score',
  'rank-of-average-score': 'rank_of_average_score',
  'average-rank': 'average_rank',
  'rank-of-average-rank': 'rank_of_average_rank',
  'share-in-most-deprived-tenth': tenth,
  'rank-of-share-in-most-deprived-tenth': `rank_of_${tenth}`,
} as const;

/** Indicator without `council.imd-2025-` → column, of all domains. */
export const domainColumns: Readonly<Record<string, string>> = {
  'rank-of-income-deprived-people': 'rank_of_income_scale',
  'rank-of-employment-deprived-people': 'rank_of_employment_scale',
  ...Object.fromEntries(
    deprivationSummaryDomains.flatMap(({ id, column }) =>
      Object.entries(told).map(([name, ending]) => [`${id}-${name}`, `${column}_${ending}`]),
    ),
  ),
};
