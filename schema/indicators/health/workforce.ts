import type { Indicator } from '../indicator.js';

const undated =
  'The file states no period. Its figures are dated by the day the file entered the graph, 21 November 2026, which is not the time they describe; its lists are shorter than those of March 2025.';

const small =
  'A group of 1 to 7 records in a network is hidden with its full-time equivalents, and a second group where the first could be had by subtraction; other records of a network are rounded to the nearest 5. Roles are not shown by network.';

const gp = {
  disclosurePolicy: 'already-published',
  fiveP: ['PROVIDERS', 'PLACE'],
} as const satisfies Partial<Indicator>;

const network = {
  disclosurePolicy: 'nhs-hes-2018',
  fiveP: ['PROVIDERS'],
  dimensions: ['staff-group'],
} as const satisfies Partial<Indicator>;

/** Indicators of who works in general practice. */
export const workforceIndicators: readonly Indicator[] = [
  {
    ...gp,
    id: 'health.gp-fte',
    title: 'General practitioners, full-time equivalent',
    definition: 'Full-time equivalent general practitioners of the practices of a borough.',
    caveats: [undated, 'The file does not say whether trainees and locums are counted.'],
    unit: 'WTE',
    polarity: 'HIGHER_IS_BETTER',
    method: 'By borough as published, to six decimals; by board and London the sum of boroughs.',
    synonyms: ['GP workforce', 'doctors', 'staff', 'FTE'],
  },
  {
    ...gp,
    id: 'health.gp-workforce-patients',
    title: 'Patients of the practices in the GP workforce file',
    definition: 'Patients on the lists of the practices of a borough, in the file of GP workforce.',
    caveats: [undated, 'Registered patients are not residents.'],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: 'By borough as published; by board and London the sum of boroughs.',
    synonyms: ['list size'],
  },
  {
    ...gp,
    id: 'health.patients-per-gp',
    title: 'Patients for each full-time equivalent GP',
    definition:
      'Registered patients for each full-time equivalent general practitioner of the practices of a borough.',
    caveats: [undated, 'Takes no account of age and need.'],
    unit: 'RATIO',
    polarity: 'LOWER_IS_BETTER',
    method:
      'By borough as published, to four decimals; by board and London the sum of patients divided by the sum of full-time equivalents.',
    denominator: 'Full-time equivalent general practitioners',
    synonyms: ['GP workforce', 'under-doctored', 'list size per GP', 'workforce gap'],
  },
  {
    ...gp,
    id: 'health.gp-fte-per-10000-patients',
    title: 'Full-time equivalent GPs per 10,000 patients',
    definition: 'Full-time equivalent general practitioners for every 10,000 registered patients.',
    caveats: [undated, 'Takes no account of age and need.'],
    unit: 'RATE_PER_10000',
    polarity: 'HIGHER_IS_BETTER',
    method:
      'Full-time equivalents divided by patients, both of the file, times 10,000; by board and London from their sums.',
    denominator: 'Registered patients in the same file',
    synonyms: ['GP workforce', 'doctors per patient', 'GP growth', 'workforce gap', 'vacancies'],
  },
  {
    ...network,
    id: 'health.pcn-workforce-fte',
    title: 'Staff of primary care networks, full-time equivalent',
    definition:
      'Full-time equivalents employed through primary care networks in November 2025, by staff group.',
    caveats: [small, 'Staff of the practices themselves are not counted.'],
    unit: 'WTE',
    polarity: 'NO_JUDGEMENT',
    method: 'Sums of the rows of the file, which has one for each network and role.',
    synonyms: ['PCN workforce', 'ARRS', 'additional roles', 'pharmacists', 'social prescribing'],
  },
  {
    ...network,
    id: 'health.pcn-workforce-records',
    title: 'Staff records of primary care networks',
    definition:
      'Records of staff employed through primary care networks in November 2025, by staff group.',
    caveats: [small, 'A person with two posts has two records.'],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: 'Sums of the rows of the file, which has one for each network and role.',
    synonyms: ['PCN workforce', 'headcount', 'ARRS', 'additional roles'],
  },
];
