import type { Indicator } from '../indicator.js';

const grant = {
  polarity: 'NO_JUDGEMENT',
  disclosurePolicy: 'already-published',
  fiveP: ['POUNDS'],
} as const;

/** Grants that the government pays to local authorities. */
export const grantIndicators: readonly Indicator[] = [
  {
    ...grant,
    id: 'finance.public-health-grant',
    title: 'Public health grant',
    definition:
      'Ring-fenced grant of the Department of Health and Social Care to local authorities for public health in a financial year.',
    caveats: [
      'Boroughs: 2014-15 alone, from a written answer; the tables of later years are to be imported.',
      'England: the national total from 2024-25, rounded to a million pounds by the publisher.',
      'The duties the grant pays for have grown: services for children aged 0 to 5 came in October 2015, so that 2014-15 does not compare with later years.',
    ],
    unit: 'GBP_THOUSAND',
    method: 'As announced.',
    synonyms: ['prevention', 'ring-fenced', 'allocation', 'DHSC'],
  },
  {
    ...grant,
    id: 'finance.improved-better-care-fund-grant',
    title: 'Improved Better Care Fund grant',
    definition:
      'Grant of the government to a local authority for adult social care, to be pooled in its Better Care Fund, in a financial year; pounds.',
    caveats: [
      'Four boroughs and one year alone are at hand.',
      'Part of what a Better Care Fund pools: never to be added to the total of the fund.',
    ],
    unit: 'GBP',
    method: 'As determined by the government.',
    synonyms: ['iBCF', 'BCF', 'pooled', 'section 75'],
  },
];
