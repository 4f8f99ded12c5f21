import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PRIORITIES', 'PLACE'],
} as const;

const rounded =
  'The publisher rounds the numbers of London and England to the nearest 10 and hides small numbers.';
const tiny = 'The City of London has few children, so its rates move widely from year to year.';
const lastDay = 'Counted on 31 March, the last day of the financial year.';

/** Children looked after and care leavers. */
const lookedAfter: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.looked-after-children-rate',
    title: 'Children looked after per 10,000 children',
    definition: 'Children looked after by the authority for each 10,000 residents aged 0 to 17.',
    caveats: [lastDay, tiny],
    unit: 'RATE_PER_10000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 0 to 17',
    synonyms: ['children in care', 'CLA', 'LAC'],
  },
  {
    ...shared,
    id: 'council.looked-after-children',
    title: 'Children looked after',
    definition: 'Children looked after by the authority.',
    caveats: [lastDay, rounded],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['children in care', 'CLA', 'LAC'],
  },
  {
    ...shared,
    id: 'council.children-starting-to-be-looked-after-rate',
    title: 'Children starting to be looked after per 10,000 children',
    definition:
      'Children who began to be looked after in the year for each 10,000 residents aged 0 to 17.',
    caveats: [tiny],
    unit: 'RATE_PER_10000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 0 to 17',
    synonyms: ['children in care', 'entries to care'],
  },
  {
    ...shared,
    id: 'council.unaccompanied-asylum-seeking-children',
    title: 'Unaccompanied asylum-seeking children looked after',
    definition: 'Unaccompanied asylum-seeking children looked after by the authority.',
    caveats: [lastDay, rounded],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['UASC', 'asylum'],
  },
  {
    ...shared,
    id: 'council.looked-after-children-with-3-or-more-placements',
    title: 'Children looked after who had three or more placements in the year',
    definition: 'Share of children looked after who had three or more placements in the year.',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'children looked after on 31 March',
    synonyms: ['placement stability'],
  },
  {
    ...shared,
    id: 'council.looked-after-children-placed-over-20-miles-away',
    title: 'Children looked after placed more than 20 miles from home',
    definition:
      'Share of children looked after who are placed more than 20 miles from home and outside the borough.',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'children looked after on 31 March',
    synonyms: ['distance', 'out of area placement'],
  },
  {
    ...shared,
    id: 'council.looked-after-children-health-checks',
    title: 'Children looked after who had their health check',
    definition:
      'Share of children looked after for a year or more who had their annual health check.',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'children looked after for at least twelve months',
    synonyms: ['health assessment'],
  },
  {
    ...shared,
    id: 'council.care-leavers-in-education-or-work',
    title: 'Care leavers in education, employment or training',
    definition: 'Share of care leavers aged 19 to 21 who are in education, employment or training.',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'care leavers aged 19 to 21',
    synonyms: ['EET', 'NEET'],
  },
  {
    ...shared,
    id: 'council.care-leavers-in-suitable-accommodation',
    title: 'Care leavers in suitable accommodation',
    definition: 'Share of care leavers aged 19 to 21 who live in suitable accommodation.',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'care leavers aged 19 to 21',
    synonyms: ['housing'],
  },
];

/** Children in need and child protection. */
const protection: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.children-in-need-rate',
    title: 'Children in need per 10,000 children',
    definition: 'Children in need for each 10,000 residents aged 0 to 17.',
    caveats: [lastDay, tiny],
    unit: 'RATE_PER_10000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 0 to 17',
    synonyms: ['CIN', 'section 17'],
  },
  {
    ...shared,
    id: 'council.child-protection-plans-rate',
    title: 'Children with a child protection plan per 10,000 children',
    definition:
      'Children who are the subject of a child protection plan for each 10,000 residents aged 0 to 17.',
    caveats: [lastDay, tiny],
    unit: 'RATE_PER_10000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 0 to 17',
    synonyms: ['CPP', 'safeguarding'],
  },
  {
    ...shared,
    id: 'council.child-protection-plans',
    title: 'Children with a child protection plan',
    definition: 'Children who are the subject of a child protection plan.',
    caveats: [lastDay, rounded],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['CPP', 'safeguarding'],
  },
  {
    ...shared,
    id: 'council.childrens-referrals-rate',
    title: 'Referrals to children’s social care per 10,000 children',
    definition:
      'Requests for services of children’s social care in the year for each 10,000 residents aged 0 to 17.',
    caveats: [tiny],
    unit: 'RATE_PER_10000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 0 to 17',
    synonyms: ['demand', 'front door'],
  },
  {
    ...shared,
    id: 'council.childrens-re-referrals',
    title: 'Re-referrals to children’s social care within a year',
    definition:
      'Share of referrals to children’s social care that came within twelve months of an earlier one.',
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'referrals in the year',
    synonyms: ['repeat referrals'],
  },
  {
    ...shared,
    id: 'council.section-47-enquiries-rate',
    title: 'Section 47 enquiries per 10,000 children',
    definition:
      'Enquiries begun in the year into whether a child suffers significant harm, for each 10,000 residents aged 0 to 17.',
    caveats: [tiny],
    unit: 'RATE_PER_10000',
    polarity: 'NO_JUDGEMENT',
    denominator: 'residents aged 0 to 17',
    synonyms: ['safeguarding', 'child protection'],
  },
];

const workforceDay = 'Counted on 30 September; whole-time equivalents.';

/** Social workers for children and families. */
const workforce: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.childrens-social-worker-vacancies',
    title: 'Vacancies of children’s social workers',
    definition: 'Vacant posts as a share of all posts of children and family social workers.',
    caveats: [workforceDay],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'posts, filled and vacant',
    synonyms: ['workforce', 'recruitment'],
  },
  {
    ...shared,
    id: 'council.childrens-agency-social-workers',
    title: 'Agency workers among children’s social workers',
    definition: 'Agency workers as a share of all children and family social workers.',
    caveats: [workforceDay],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'social workers, agency workers included',
    synonyms: ['workforce', 'temporary staff'],
  },
  {
    ...shared,
    id: 'council.childrens-social-worker-caseload',
    title: 'Cases for each children’s social worker',
    definition: 'Mean number of cases held by a children and family social worker who holds any.',
    caveats: [workforceDay],
    unit: 'RATIO',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'social workers who hold cases',
    synonyms: ['workforce', 'workload'],
  },
];

/** Children’s social care. */
export const childrenIndicators: readonly Indicator[] = [
  ...lookedAfter,
  ...protection,
  ...workforce,
];
