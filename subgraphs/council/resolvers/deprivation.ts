import { figuresField, seriesFields } from '../../shared/figures/series.js';

/** Deprivation of boroughs and boards, as the publisher sums it up. */
export const deprivationResolvers = {
  figures: figuresField('council'),
  ...seriesFields({
    averageScore: 'council.imd-2025-average-score',
    rankOfAverageScore: 'council.imd-2025-rank-of-average-score',
    averageRank: 'council.imd-2025-average-rank',
    rankOfAverageRank: 'council.imd-2025-rank-of-average-rank',
    shareInMostDeprivedTenth: 'council.imd-2025-share-in-most-deprived-tenth',
    rankOfShareInMostDeprivedTenth: 'council.imd-2025-rank-of-share-in-most-deprived-tenth',
    extent: 'council.imd-2025-extent',
    rankOfExtent: 'council.imd-2025-rank-of-extent',
    localConcentration: 'council.imd-2025-local-concentration',
    rankOfLocalConcentration: 'council.imd-2025-rank-of-local-concentration',
    incomeDeprivedPeople: 'council.imd-2025-income-deprived-people',
    employmentDeprivedPeople: 'council.imd-2025-employment-deprived-people',
  }),
};

/** Deprivation of wards, which is computed here. */
export const wardDeprivationResolvers = seriesFields({
  residentWeightedScore: 'council.imd-2025-resident-weighted-score',
});

/** Deprivation of lower layer super output areas. */
export const lsoaDeprivationResolvers = seriesFields({
  score: 'council.imd-2025-score',
  rank: 'council.imd-2025-rank',
  decile: 'council.imd-2025-decile',
  incomeDecile: 'council.imd-2025-income-decile',
  employmentDecile: 'council.imd-2025-employment-decile',
  educationDecile: 'council.imd-2025-education-decile',
  healthDecile: 'council.imd-2025-health-decile',
  crimeDecile: 'council.imd-2025-crime-decile',
  housingDecile: 'council.imd-2025-housing-decile',
  environmentDecile: 'council.imd-2025-environment-decile',
  rank2019: 'council.imd-2019-rank',
  decile2019: 'council.imd-2019-decile',
});
