import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PRIORITIES', 'PLACE'],
} as const;

const survey =
  'From a survey of a sample of people; the file gives no interval. Years without a survey are missing.';
const framework =
  'From the Adult Social Care Outcomes Framework 2020-21, a year of the pandemic; one year only is held.';

/** Measures the Office for Local Government published for 2015-16 to 2022-23. */
const oflog: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.carers-quality-of-life',
    title: 'Quality of life of carers',
    definition:
      'Mean score, out of 12, of the answers of adult carers to six questions on their quality of life.',
    caveats: [survey],
    unit: 'SCORE',
    polarity: 'HIGHER_IS_BETTER',
    synonyms: ['unpaid carers', 'carer reported quality of life', 'ASC1'],
  },
  {
    ...shared,
    id: 'council.adult-social-care-quality-of-life',
    title: 'Quality of life of people who use adult social care, adjusted',
    definition:
      'How much adult social care adds to the quality of life of those who use it: a score adjusted for what lies outside the reach of services.',
    caveats: [
      survey,
      'The file prints 0 for the City of London in 2019-20; it is kept as printed.',
    ],
    unit: 'SCORE',
    polarity: 'HIGHER_IS_BETTER',
    synonyms: ['social care-related quality of life', 'ASC2', 'ASCOF 1J'],
  },
  {
    ...shared,
    id: 'council.adult-social-care-information-easy-to-find',
    title: 'People who use adult social care and find information easily',
    definition:
      'Share of people using adult social care services who find it easy to find information about services.',
    caveats: [survey],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'people using services who looked for information',
    synonyms: ['information and advice', 'ASC3'],
  },
  {
    ...shared,
    id: 'council.carers-information-easy-to-find',
    title: 'Carers who find information about support easily',
    definition: 'Share of adult carers who find it easy to find information about support.',
    caveats: [survey],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'carers who looked for information',
    synonyms: ['unpaid carers', 'ASC4'],
  },
  {
    ...shared,
    id: 'council.short-term-services-ending-in-independence',
    title: 'Short-term adult social care after which less or no support was needed',
    definition:
      'Share of new clients who received a short-term service to maximise independence and afterwards needed no ongoing support, or support of a lower level.',
    caveats: ['Small authorities have few such clients, so their share moves widely.'],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'new clients who received a short-term service',
    synonyms: ['reablement', 'sequel to service', 'ASC5', 'ASCOF 2D'],
  },
  {
    ...shared,
    id: 'council.adult-social-care-requests-resulting-in-a-service',
    title: 'Requests for adult social care that resulted in a service',
    definition:
      'Requests for support from new clients that resulted in a service, for each 100,000 adults.',
    caveats: ['Rounded to two decimals here; the file holds more.'],
    unit: 'RATE_PER_100000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'adults of the area',
    synonyms: ['new requests', 'demand', 'ASC6'],
  },
  {
    ...shared,
    id: 'council.adult-social-care-workforce-turnover',
    title: 'Turnover of adult social care staff',
    definition:
      'Staff of the adult social care workforce who left their job within a year, as a share of all.',
    caveats: [
      'Before 2022-23 about half of London’s authorities have no figure.',
      'Rounded to two decimals here; the file holds more.',
    ],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'staff of the adult social care workforce',
    synonyms: ['workforce', 'leavers', 'ASC7'],
  },
];

/** Headline measures of the Adult Social Care Outcomes Framework 2020-21. */
const outcomes: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.adults-with-self-directed-support',
    title: 'People using social care who receive self-directed support',
    definition:
      'Share of people using long-term community services who have a personal budget or a direct payment.',
    caveats: [framework],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'people using long-term community services',
    synonyms: ['personal budget', 'ASCOF 1C'],
    dimensions: ['age'],
  },
  {
    ...shared,
    id: 'council.adults-with-direct-payments',
    title: 'People using social care who receive direct payments',
    definition:
      'Share of people using long-term community services who receive money to arrange their own care.',
    caveats: [framework],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'people using long-term community services',
    synonyms: ['personal budget', 'ASCOF 1C'],
    dimensions: ['age'],
  },
  {
    ...shared,
    id: 'council.adults-with-learning-disabilities-in-employment',
    title: 'Adults with learning disabilities in paid employment',
    definition:
      'Share of working-age adults with learning disabilities, known to the council, in paid work.',
    caveats: [framework],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'adults aged 18 to 64 with learning disabilities known to the council',
    synonyms: ['jobs', 'employment support', 'ASCOF 1E'],
    dimensions: ['sex'],
  },
  {
    ...shared,
    id: 'council.adults-with-learning-disabilities-in-own-home',
    title: 'Adults with learning disabilities in their own home or with family',
    definition:
      'Share of working-age adults with learning disabilities, known to the council, who live in their own home or with their family.',
    caveats: [framework],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'adults aged 18 to 64 with learning disabilities known to the council',
    synonyms: ['settled accommodation', 'ASCOF 1G'],
    dimensions: ['sex'],
  },
  {
    ...shared,
    id: 'council.care-home-admissions-aged-18-to-64',
    title: 'Admissions of younger adults to care homes',
    definition:
      'Adults aged 18 to 64 whose long-term support needs were met by admission to residential or nursing care, for each 100,000 of that age.',
    caveats: [framework],
    unit: 'RATE_PER_100000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 18 to 64',
    synonyms: ['residential care', 'nursing home', 'ASCOF 2A'],
  },
  {
    ...shared,
    id: 'council.care-home-admissions-aged-65-and-over',
    title: 'Admissions of older people to care homes',
    definition:
      'People aged 65 and over whose long-term support needs were met by admission to residential or nursing care, for each 100,000 of that age.',
    caveats: [framework],
    unit: 'RATE_PER_100000',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 65 and over',
    synonyms: ['residential care', 'nursing home', 'ASCOF 2A'],
  },
  {
    ...shared,
    id: 'council.reablement-still-at-home-after-91-days',
    title: 'Older people still at home 91 days after leaving hospital into reablement',
    definition:
      'Share of people aged 65 and over discharged from hospital into reablement or rehabilitation who were at home 91 days later.',
    caveats: [framework],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'people aged 65 and over discharged into reablement, October to December',
    synonyms: ['intermediate care', 'hospital discharge', 'ASCOF 2B1'],
    dimensions: ['age', 'sex'],
  },
  {
    ...shared,
    id: 'council.reablement-offered',
    title: 'Older people offered reablement after leaving hospital',
    definition:
      'Share of people aged 65 and over discharged from hospital who went into reablement or rehabilitation.',
    caveats: [framework],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'discharges of people aged 65 and over, October to December',
    synonyms: ['intermediate care', 'hospital discharge', 'ASCOF 2B2'],
    dimensions: ['age', 'sex'],
  },
];

/** Adult social care. */
export const adultSocialCareIndicators: readonly Indicator[] = [...oflog, ...outcomes];
