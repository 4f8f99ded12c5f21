import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PRIORITIES'],
} as const;

const small =
  'Missing for the City of London, and hidden by the publisher where numbers are small.';
const pooled = 'Each figure pools three years; neighbouring figures share two of them.';

/** Public health of children and young people, as the Local Authority Interactive Tool carries it. */
export const publicHealthIndicators: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.year-6-excess-weight',
    title: 'Children in year 6 with excess weight',
    definition:
      'Share of children in year 6 (aged 10 to 11) at state schools who are overweight, living with obesity included.',
    caveats: [
      small,
      'Counted by the postcode of the school. Missing for 2020/21, when schools were closed for months.',
    ],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'children in year 6 who were measured',
    synonyms: ['obesity', 'overweight', 'NCMP', 'National Child Measurement Programme'],
  },
  {
    ...shared,
    id: 'council.reception-excess-weight',
    title: 'Children in reception with excess weight',
    definition:
      'Share of children in reception (aged 4 to 5) at state schools who are overweight, living with obesity included.',
    caveats: [
      small,
      'Counted by the postcode of the school. Missing for 2020/21, when schools were closed for months.',
    ],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'children in reception who were measured',
    synonyms: ['obesity', 'overweight', 'NCMP', 'National Child Measurement Programme'],
  },
  {
    ...shared,
    id: 'council.injury-admissions-aged-0-to-14',
    title: 'Emergency admissions of children for injuries',
    definition:
      'Emergency admissions to hospital of children under 15 for unintentional and deliberate injuries, for each 10,000 of that age.',
    caveats: [small],
    unit: 'RATE_PER_10000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 0 to 14',
    synonyms: ['accidents', 'hospital admissions', 'Fingertips 90284'],
  },
  {
    ...shared,
    id: 'council.low-birth-weight',
    title: 'Low birth weight of babies born at term',
    definition: 'Share of live babies born at 37 weeks or later that weighed under 2,500 grams.',
    caveats: [small],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'live births at term with a recorded weight',
    synonyms: ['maternity', 'babies'],
  },
  {
    ...shared,
    id: 'council.infant-mortality',
    title: 'Infant mortality',
    definition: 'Deaths of children under one year for each 1,000 live births, in a single year.',
    caveats: [
      small,
      'A single year of a borough rests on a handful of deaths and moves by chance.',
    ],
    unit: 'RATE_PER_1000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'live births',
    synonyms: ['infant deaths', 'babies'],
  },
  {
    ...shared,
    id: 'council.under-18-conceptions',
    title: 'Conceptions under 18',
    definition: 'Conceptions of women under 18 for each 1,000 women aged 15 to 17.',
    caveats: [small],
    unit: 'RATE_PER_1000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'women aged 15 to 17',
    synonyms: ['teenage pregnancy'],
  },
  {
    ...shared,
    id: 'council.mental-health-admissions-aged-0-to-17',
    title: 'Admissions of children for mental health disorders',
    definition:
      'Inpatient admissions of children under 18 for mental and behavioural disorders, for each 100,000 of that age.',
    caveats: [small],
    unit: 'RATE_PER_100000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 0 to 17',
    synonyms: ['CAMHS', 'hospital admissions'],
  },
  {
    ...shared,
    id: 'council.alcohol-admissions-under-18',
    title: 'Admissions of young people for alcohol',
    definition:
      'Admissions to hospital of people under 18 for conditions caused wholly by alcohol, for each 100,000 of that age.',
    caveats: [small, pooled],
    unit: 'RATE_PER_100000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 0 to 17',
    synonyms: ['drinking', 'hospital admissions'],
  },
  {
    ...shared,
    id: 'council.children-killed-or-injured-on-roads',
    title: 'Children killed or seriously injured on roads',
    definition:
      'Children aged 0 to 15 killed or seriously injured in road traffic collisions, for each 100,000 of that age.',
    caveats: [small, pooled],
    unit: 'RATE_PER_100000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 0 to 15',
    synonyms: ['KSI', 'road safety', 'traffic'],
  },
  {
    ...shared,
    id: 'council.chlamydia-detection',
    title: 'Chlamydia detection among young people',
    definition:
      'Chlamydia diagnoses of people aged 15 to 24 in publicly funded services, for each 100,000 of that age.',
    caveats: [
      'A high rate shows that much is found as well as that there is much to find, so no judgement is made.',
    ],
    unit: 'RATE_PER_100000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 15 to 24',
    synonyms: ['sexual health', 'screening', 'sexually transmitted infection'],
  },
  {
    ...shared,
    id: 'council.children-in-low-income-families',
    title: 'Children in relative low-income families',
    definition:
      'Share of children under 16 in families with an income below 60 per cent of the median, before housing costs.',
    caveats: [
      'Before housing costs, which are high in London: after them the share is much higher.',
    ],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents under 16',
    synonyms: ['child poverty', 'low income'],
  },
];
