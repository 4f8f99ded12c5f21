const tool = 'dfe/local-authority-interactive-tool';
const smallAreas = 'mhclg/indices-of-deprivation-small-areas';
const nomis = 'ons/mid-year-population-estimates';
const children = 'dfe/population-aged-0-to-17';
/** File of the interactive tool. */
export const lait = 'council/lait_london_long.csv';
const mid2024 = 'council/population_mid2024_lad.csv';
/** File of estimates of children. */
export const under18 = 'council/ons_mid-year_population_estimates_2012_to_2024.csv';
/** File of small areas and what they lie in. */
export const lookup = 'geography/london_lsoa21_ward24_lad24_icb24_imd2025.csv';

/** Dataset, figure, value, and where it stands: file, line, and column counted from 0. */
export const headlineCells: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  number,
])[] = [
  [tool, 'school-readiness', 'E09000007', 'AY2024', '69.8', lait, 46627, 4],
  [tool, 'school-readiness', 'E09000030', 'AY2024', '65.7', lait, 46651, 4],
  [tool, 'school-readiness', 'E12000007', 'AY2024', '70.7', lait, 46656, 4],
  [tool, 'year-6-excess-weight', 'E09000030', 'AY2024', '42.8', lait, 17986, 4],
  [tool, 'looked-after-children-rate', 'E09000007', 'FY2024', '58', lait, 18627, 4],
  [tool, 'ehc-plans', 'E09000030', 'M2025-01', '4555', lait, 129671, 4],
  [nomis, 'population', 'E09000007', 'S2024-06-30', '216943', mid2024, 188, 2],
  [nomis, 'population', 'E09000001', 'S2024-06-30', '15111', mid2024, 182, 2],
  [children, 'population-aged-0-to-17', 'E09000030', 'S2024-06-30', '63073', under18, 145, 11],
  [smallAreas, 'imd-2025-score', 'E01004198', 'CY2025', '45.952', lookup, 4524, 28],
  [smallAreas, 'imd-2025-rank', 'E01000001', 'CY2025', '26525', lookup, 2, 20],
  [
    'mhclg/indices-of-deprivation-boroughs',
    'imd-2025-average-score',
    'E09000030',
    'CY2025',
    '30.554',
    'geography/london_imd2025_ltla24.csv',
    31,
    4,
  ],
  [
    'mhclg/indices-of-deprivation-integrated-care-boards',
    'imd-2025-average-score',
    'QMF',
    'CY2025',
    '26.334',
    'geography/london_icb_imd2025.csv',
    4,
    4,
  ],
  [
    'ons/census-2021-residents',
    'census-2021-residents',
    'E01004198',
    'S2021-03-21',
    '1487',
    'geography/census2021_london_lsoa21.csv',
    3997,
    6,
  ],
  [
    'oflog/adult-social-care',
    'adult-social-care-workforce-turnover',
    'E09000007',
    'FY2022',
    '13.81',
    'council/oflog_asc_data.csv',
    6355,
    8,
  ],
  [
    'nhs-digital/adult-social-care-outcomes',
    'reablement-still-at-home-after-91-days',
    'E12000007',
    'FY2020',
    '84.4',
    'council/ascof_2020-21_london.csv',
    5864,
    7,
  ],
];
