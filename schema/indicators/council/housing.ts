import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PLACE', 'PRIORITIES'],
} as const;

const imputed =
  'The figures of London and England include the publisher’s estimates for authorities without a return and are rounded to the nearest 10, so the boroughs do not sum to London.';
const provisional =
  'The publisher calls each release provisional and revises earlier quarters once a year.';
const households = 'households in the area (projections of 2018, by the publisher)';

/** Statutory homelessness: households in temporary accommodation on the last day of a quarter. */
const temporaryAccommodation: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.households-in-temporary-accommodation',
    title: 'Households in temporary accommodation',
    definition:
      'Households living in accommodation that the authority arranged under its homelessness duties, on the last day of the quarter.',
    caveats: [
      imputed,
      provisional,
      'Counts what the authority arranged wherever it lies, not who lives in the borough.',
    ],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['homeless', 'homelessness', 'TA', 'H-CLIC', 'TA1'],
    dimensions: ['accommodation-type', 'duty', 'household-type'],
  },
  {
    ...shared,
    id: 'council.households-in-temporary-accommodation-rate',
    title: 'Households in temporary accommodation per 1,000 households',
    definition:
      'Households in temporary accommodation on the last day of the quarter for each 1,000 households of the area, as published.',
    caveats: [imputed, provisional, 'Rounded to two decimals here; the file holds more.'],
    unit: 'RATE_PER_1000',
    polarity: 'LOWER_IS_BETTER',
    denominator: households,
    synonyms: ['homeless', 'homelessness', 'TA rate'],
  },
  {
    ...shared,
    id: 'council.families-in-temporary-accommodation',
    title: 'Households with children in temporary accommodation',
    definition:
      'Households with dependent children in temporary accommodation on the last day of the quarter.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['homeless families'],
    dimensions: ['accommodation-type'],
  },
  {
    ...shared,
    id: 'council.children-in-temporary-accommodation',
    title: 'Children in temporary accommodation',
    definition: 'Children in temporary accommodation on the last day of the quarter.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['homeless children'],
  },
  {
    ...shared,
    id: 'council.families-in-bed-and-breakfast-over-6-weeks',
    title: 'Families in bed and breakfast for more than six weeks',
    definition:
      'Households with children that have lived in a bed and breakfast hotel for more than six weeks, which the law allows in no case, on the last day of the quarter.',
    caveats: [
      imputed,
      provisional,
      'Hidden by the publisher for authorities with fewer than five households in bed and breakfast.',
    ],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['B&B', 'unlawful bed and breakfast', 'hotels'],
  },
  {
    ...shared,
    id: 'council.households-placed-out-of-area',
    title: 'Households in temporary accommodation in another district',
    definition:
      'Households whose temporary accommodation lies in another local authority district, on the last day of the quarter.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['out of borough', 'out of district placement'],
  },
];

/** Statutory homelessness: what was decided and done within a quarter. */
const duties: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.homelessness-assessments',
    title: 'Initial homelessness assessments',
    definition:
      'Households whose circumstances were assessed under the Homelessness Reduction Act in the quarter.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['homelessness applications', 'A1'],
  },
  {
    ...shared,
    id: 'council.households-owed-a-homelessness-duty',
    title: 'Households owed a homelessness duty',
    definition: 'Households assessed in the quarter as owed a prevention or a relief duty.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['homelessness', 'statutory duty'],
    dimensions: ['age', 'employment', 'ethnicity', 'sexual-identity'],
  },
  {
    ...shared,
    id: 'council.homelessness-prevention-duties',
    title: 'Households owed a prevention duty',
    definition:
      'Households assessed in the quarter as threatened with homelessness within 56 days.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['threatened with homelessness', 'prevention'],
    dimensions: ['accommodation-at-application', 'household-type', 'reason-for-loss-of-home'],
  },
  {
    ...shared,
    id: 'council.homelessness-prevention-duties-rate',
    title: 'Households owed a prevention duty per 1,000 households',
    definition:
      'Households assessed as threatened with homelessness in the quarter for each 1,000 households of the area, as published.',
    caveats: [imputed, provisional, 'Rounded to two decimals here; the file holds more.'],
    unit: 'RATE_PER_1000',
    polarity: 'NO_JUDGEMENT',
    denominator: households,
    synonyms: ['threatened with homelessness'],
  },
  {
    ...shared,
    id: 'council.homelessness-relief-duties',
    title: 'Households owed a relief duty',
    definition: 'Households assessed in the quarter as already homeless.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['homeless', 'relief'],
    dimensions: ['accommodation-at-application', 'household-type', 'reason-for-loss-of-home'],
  },
  {
    ...shared,
    id: 'council.homelessness-relief-duties-rate',
    title: 'Households owed a relief duty per 1,000 households',
    definition:
      'Households assessed as homeless in the quarter for each 1,000 households of the area, as published.',
    caveats: [imputed, provisional, 'Rounded to two decimals here; the file holds more.'],
    unit: 'RATE_PER_1000',
    polarity: 'LOWER_IS_BETTER',
    denominator: households,
    synonyms: ['homeless'],
  },
  {
    ...shared,
    id: 'council.homelessness-section-21-notices',
    title: 'Households threatened with homelessness by a section 21 notice',
    definition:
      'Households owed a prevention duty in the quarter because a valid notice to end an assured shorthold tenancy was served on them.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['no-fault eviction', 'eviction', 'private renting'],
  },
  {
    ...shared,
    id: 'council.homelessness-main-duties-accepted',
    title: 'Households accepted as owed the main homelessness duty',
    definition:
      'Households found in the quarter to be unintentionally homeless and in priority need when their relief duty ended.',
    caveats: [imputed, provisional],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['acceptances', 'main duty', 'MD1'],
    dimensions: ['priority-need'],
  },
];

/** Housing and homelessness. */
export const housingIndicators: readonly Indicator[] = [...temporaryAccommodation, ...duties];
