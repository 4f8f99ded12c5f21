import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PRIORITIES'],
} as const;

const january = 'Counted in the school census of January.';

/** Attendance. */
const attendance: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.school-absence',
    title: 'School absence',
    definition: 'Half days missed, authorised or not, as a share of possible half days.',
    caveats: ['Missing for 2019/20.'],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'possible half days at state schools',
    synonyms: ['attendance', 'truancy'],
  },
  {
    ...shared,
    id: 'council.persistent-absence',
    title: 'Persistent absence from school',
    definition: 'Share of pupils who missed a tenth or more of their possible half days.',
    caveats: ['Missing for 2019/20.'],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'pupils enrolled at state schools',
    synonyms: ['attendance', 'truancy'],
  },
  {
    ...shared,
    id: 'council.school-suspensions',
    title: 'Suspensions from school',
    definition: 'Suspensions in the year for each 100 pupils on roll.',
    caveats: ['One pupil can be suspended several times.'],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'pupils on roll in January',
    synonyms: ['fixed-term exclusion', 'behaviour'],
  },
];

/** Special educational needs and free school meals. */
const needs: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.ehc-plans',
    title: 'Education, health and care plans',
    definition:
      'Education, health and care plans the authority maintains for people up to 25, in January.',
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['EHCP', 'SEND', 'special educational needs', 'statement'],
  },
  {
    ...shared,
    id: 'council.pupils-with-ehc-plan',
    title: 'Pupils with an education, health and care plan',
    definition:
      'Share of pupils at schools in the area who have an education, health and care plan.',
    caveats: [january, 'By where the school is, not where the pupil lives.'],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    denominator: 'pupils at state schools',
    synonyms: ['EHCP', 'SEND', 'special educational needs'],
  },
  {
    ...shared,
    id: 'council.pupils-with-sen-support',
    title: 'Pupils with support for special educational needs',
    definition:
      'Share of pupils at schools in the area who have support for special educational needs without a plan.',
    caveats: [january, 'By where the school is, not where the pupil lives.'],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    denominator: 'pupils at state schools',
    synonyms: ['SEND', 'SEN support'],
  },
  {
    ...shared,
    id: 'council.ehc-plans-issued-within-20-weeks',
    title: 'Education, health and care plans issued in time',
    definition:
      'Share of new education, health and care plans issued within 20 weeks, exceptions left out.',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'new plans of the year, exceptions left out',
    synonyms: ['EHCP', 'SEND', 'timeliness'],
  },
  {
    ...shared,
    id: 'council.ehc-plan-requests',
    title: 'Requests for an education, health and care plan',
    definition: 'Initial requests for an assessment for an education, health and care plan.',
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['EHCP', 'SEND', 'demand'],
  },
  {
    ...shared,
    id: 'council.free-school-meals-primary',
    title: 'Primary pupils eligible for free school meals',
    definition: 'Share of pupils at state primary schools who are eligible for free school meals.',
    caveats: [january],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    denominator: 'pupils at state primary schools',
    synonyms: ['FSM', 'low income', 'poverty'],
  },
  {
    ...shared,
    id: 'council.free-school-meals-secondary',
    title: 'Secondary pupils eligible for free school meals',
    definition:
      'Share of pupils at state secondary schools who are eligible for free school meals.',
    caveats: [january],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    denominator: 'pupils at state secondary schools',
    synonyms: ['FSM', 'low income', 'poverty'],
  },
];

/** Attendance at schools, and pupils with needs of their own. */
export const schoolIndicators: readonly Indicator[] = [...attendance, ...needs];
