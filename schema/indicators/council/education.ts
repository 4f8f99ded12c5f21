import type { Indicator } from '../indicator.js';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PURPOSE', 'PRIORITIES'],
} as const;

const noTests = 'No assessments were made in 2019/20 and 2020/21, the years of the pandemic.';
const small = 'The publisher hides small numbers.';
const byPupilGroup = ['ethnicity', 'free-school-meals', 'special-educational-needs'];

/** Early years. */
const earlyYears: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.school-readiness',
    title: 'School readiness: good level of development',
    definition:
      'Share of children with a good level of development at the end of reception, in the early years foundation stage profile.',
    caveats: [
      noTests,
      'The profile was reformed in 2021: figures from 2021/22 are not comparable with earlier ones.',
      small,
    ],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'children assessed at the end of reception',
    newSeriesFrom: ['AY2021'],
    synonyms: ['GLD', 'EYFS', 'foundation stage', 'early years', 'ready for school'],
    dimensions: byPupilGroup,
  },
  {
    ...shared,
    id: 'council.funded-early-education-aged-2',
    title: 'Two-year-olds in funded early education',
    definition:
      'Two-year-olds who benefit from funded early education, as a share of those eligible.',
    caveats: ['Can exceed 100: the number eligible is an estimate.'],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'eligible two-year-olds, estimated',
    synonyms: ['childcare', 'nursery', 'free entitlement'],
  },
  {
    ...shared,
    id: 'council.funded-early-education-aged-3-and-4',
    title: 'Three- and four-year-olds in funded early education',
    definition: 'Share of three- and four-year-olds who benefit from funded early education.',
    caveats: ['Can exceed 100: the population is an estimate.'],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'residents aged 3 and 4, estimated',
    synonyms: ['childcare', 'nursery', 'free entitlement'],
  },
];

/** Attainment at school. */
const attainment: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.phonics',
    title: 'Year 1 pupils at the expected standard in phonics',
    definition: 'Share of pupils in year 1 who met the expected standard of the phonics check.',
    caveats: [noTests],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'pupils in year 1',
    synonyms: ['reading', 'key stage 1'],
  },
  {
    ...shared,
    id: 'council.key-stage-2-expected-standard',
    title: 'Pupils at the expected standard at age 11',
    definition:
      'Share of pupils who met the expected standard in reading, writing and mathematics at the end of key stage 2.',
    caveats: [noTests, small],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'pupils at the end of key stage 2',
    synonyms: ['SATs', 'primary school', 'RWM'],
    dimensions: byPupilGroup,
  },
  {
    ...shared,
    id: 'council.attainment-8',
    title: 'Attainment 8',
    definition:
      'Mean score of pupils at state schools over up to eight qualifications at the end of key stage 4, out of 90.',
    caveats: ['Grades of 2019/20 and 2020/21 were given by teachers.'],
    unit: 'SCORE',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'pupils at the end of key stage 4',
    synonyms: ['GCSE', 'secondary school'],
    dimensions: byPupilGroup,
  },
  {
    ...shared,
    id: 'council.english-and-maths-grade-5',
    title: 'Pupils with a strong pass in English and mathematics',
    definition: 'Share of pupils who achieved grades 9 to 5 in English and in mathematics.',
    caveats: ['Grades of 2019/20 and 2020/21 were given by teachers.'],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'pupils at the end of key stage 4',
    synonyms: ['GCSE', 'secondary school'],
  },
  {
    ...shared,
    id: 'council.level-3-by-age-19',
    title: 'Young people qualified to level 3 by age 19',
    definition:
      'Share of young people qualified to level 3 (such as two A levels) by the age of 19.',
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    denominator: 'young people at school in the area at 14',
    synonyms: ['A level', 'qualifications'],
  },
  {
    ...shared,
    id: 'council.not-in-education-or-work-aged-16-17',
    title: '16- and 17-year-olds not in education, employment or training, or not known',
    definition:
      'Share of 16- and 17-year-olds who are not in education, employment or training, or whose activity is not known; mean of December to February.',
    caveats: ['From the authorities’ own tracking, which varies in how well it is kept.'],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    denominator: 'residents aged 16 and 17 known to the authority',
    synonyms: ['NEET', 'employment support'],
  },
];

/** Early years and attainment. */
export const educationIndicators: readonly Indicator[] = [...earlyYears, ...attainment];
