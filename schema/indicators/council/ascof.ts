import type { Indicator, PolarityId, UnitId } from '../indicator.js';

interface Measure {
  readonly name: string;
  readonly code: string;
  readonly title: string;
  readonly unit: UnitId;
  readonly denominator?: string;
  readonly dimensions?: readonly string[];
  /** Whether it rests on the survey of people who use services, which was voluntary in 2020-21. */
  readonly survey?: true;
}

const users = 'people who use services and answered the survey';
const groups = ['age', 'sex'];
const asked = (code: string, name: string, title: string): Measure => ({
  name: `ascof-${name}`,
  code,
  title,
  unit: 'PERCENT',
  denominator: users,
  dimensions: groups,
  survey: true,
});

const measures: readonly Measure[] = [
  {
    name: 'ascof-social-care-related-quality-of-life',
    code: '1A',
    title: 'Social care-related quality of life',
    unit: 'SCORE',
    dimensions: groups,
    survey: true,
  },
  asked(
    '1B',
    'control-over-daily-life',
    'People who use services who have control over their daily life',
  ),
  {
    name: 'ascof-carers-with-self-directed-support',
    code: '1C1B',
    title: 'Carers who receive self-directed support',
    unit: 'PERCENT',
    denominator: 'carers who received a service',
    dimensions: ['age'],
  },
  {
    name: 'ascof-carers-with-direct-payments',
    code: '1C2B',
    title: 'Carers who receive direct payments',
    unit: 'PERCENT',
    denominator: 'carers who received a service',
    dimensions: ['age'],
  },
  {
    name: 'ascof-mental-health-service-users-in-employment',
    code: '1F',
    title: 'Adults in contact with secondary mental health services in paid employment',
    unit: 'PERCENT',
    denominator: 'adults aged 18 to 69 in contact with secondary mental health services',
    dimensions: ['sex'],
  },
  {
    name: 'ascof-mental-health-service-users-living-independently',
    code: '1H',
    title: 'Adults in contact with secondary mental health services who live independently',
    unit: 'PERCENT',
    denominator: 'adults aged 18 to 69 in contact with secondary mental health services',
    dimensions: ['sex'],
  },
  asked(
    '1I1',
    'as-much-social-contact-as-wanted',
    'People who use services who have as much social contact as they would like',
  ),
  {
    name: 'ascof-adjusted-quality-of-life',
    code: '1J',
    title: 'Adjusted social care-related quality of life',
    unit: 'SCORE',
    survey: true,
  },
  {
    name: 'ascof-short-term-services-ending-in-independence',
    code: '2D',
    title: 'Short-term services after which less or no support was needed',
    unit: 'PERCENT',
    denominator: 'new clients who received a short-term service',
    dimensions: ['age'],
  },
  asked(
    '3A',
    'satisfaction-with-care',
    'Satisfaction of people who use services with their care and support',
  ),
  asked('3D1', 'information-easy-to-find', 'People who use services who find information easily'),
  asked('4A', 'feeling-safe', 'People who use services who feel safe'),
  asked(
    '4B',
    'services-made-safe',
    'People who say that services have made them feel safe and secure',
  ),
];

const oneYear =
  'From the Adult Social Care Outcomes Framework 2020-21, a year of the pandemic; one year only is held.';
const voluntary =
  'The survey was voluntary in 2020-21 and neither London nor England has a figure, most boroughs neither.';
const polarity: PolarityId = 'HIGHER_IS_BETTER';

/** The measures of the framework beside the eight that have entries of their own. */
export const ascofIndicators: readonly Indicator[] = measures.map(
  ({ name, code, title, unit, denominator, dimensions, survey }) => ({
    id: `council.${name}`,
    title,
    definition: `${title}: measure ${code} of the framework.`,
    caveats: [oneYear, ...(survey ? [voluntary] : [])],
    unit,
    polarity,
    disclosurePolicy: 'already-published',
    fiveP: ['PRIORITIES', 'PLACE'],
    synonyms: ['ASCOF', `ASCOF ${code}`],
    ...(denominator !== undefined && { denominator }),
    ...(dimensions !== undefined && { dimensions }),
  }),
);
