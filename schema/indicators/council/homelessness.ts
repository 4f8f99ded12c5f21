import type { Indicator, PolarityId } from '../indicator.js';

const imputed =
  'The figures of London and England include the publisher’s estimates for authorities without a return and are rounded to the nearest 10, so the boroughs do not sum to London.';
const provisional =
  'The publisher calls each release provisional and revises earlier quarters once a year.';

interface Count {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly polarity: PolarityId;
  readonly caveats?: readonly string[];
  readonly dimensions?: readonly string[];
  readonly synonyms: readonly string[];
}

const counts: readonly Count[] = [
  {
    name: 'homeless-households-with-support-needs',
    title: 'Homeless households with support needs',
    definition:
      'Households owed a prevention or relief duty in the quarter in which somebody needs support, such as for mental health.',
    caveats: ['A household can have several needs, so the needs sum to more than the households.'],
    polarity: 'NO_JUDGEMENT',
    dimensions: ['support-need'],
    synonyms: ['vulnerability', 'mental health', 'rough sleeping history', 'A3'],
  },
  {
    name: 'homelessness-referrals',
    title: 'Households assessed for homelessness after a referral',
    definition: 'Households assessed in the quarter because a body or agency referred them.',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['duty to refer', 'A7'],
  },
  {
    name: 'homelessness-referrals-under-the-duty-to-refer',
    title: 'Households referred under the duty to refer',
    definition:
      'Households assessed in the quarter that a public body, such as a hospital or a prison, referred as the law obliges it to.',
    polarity: 'NO_JUDGEMENT',
    dimensions: ['referred-by'],
    synonyms: ['hospital discharge', 'prison release', 'duty to refer', 'A7'],
  },
  {
    name: 'homelessness-prevention-duties-ended',
    title: 'Prevention duties that ended',
    definition: 'Households whose prevention duty ended in the quarter, whatever the reason.',
    polarity: 'NO_JUDGEMENT',
    dimensions: ['outcome'],
    synonyms: ['prevention outcome', 'P1'],
  },
  {
    name: 'homelessness-prevention-duties-ended-with-accommodation',
    title: 'Prevention duties that ended with a home for six months',
    definition:
      'Households whose prevention duty ended in the quarter because accommodation was secured for six months or more.',
    polarity: 'HIGHER_IS_BETTER',
    dimensions: ['accommodation-secured', 'activity', 'household-type'],
    synonyms: ['homelessness prevented', 'P1', 'P2', 'P3', 'P5'],
  },
  {
    name: 'homelessness-relief-duties-ended',
    title: 'Relief duties that ended',
    definition: 'Households whose relief duty ended in the quarter, whatever the reason.',
    polarity: 'NO_JUDGEMENT',
    dimensions: ['outcome'],
    synonyms: ['relief outcome', 'R1'],
  },
  {
    name: 'homelessness-relief-duties-ended-with-accommodation',
    title: 'Relief duties that ended with a home for six months',
    definition:
      'Households whose relief duty ended in the quarter because accommodation was secured for six months or more.',
    polarity: 'HIGHER_IS_BETTER',
    dimensions: ['accommodation-secured', 'activity', 'household-type'],
    synonyms: ['homelessness relieved', 'R1', 'R2', 'R3', 'R5'],
  },
  {
    name: 'homelessness-main-duty-decisions',
    title: 'Decisions on the main homelessness duty',
    definition:
      'Eligible households for which it was decided in the quarter, after relief, whether the main duty is owed.',
    polarity: 'NO_JUDGEMENT',
    dimensions: ['decision'],
    synonyms: ['intentionally homeless', 'priority need', 'MD1'],
  },
  {
    name: 'homelessness-main-duties-ended',
    title: 'Main homelessness duties that ended',
    definition: 'Households whose main duty ended in the quarter, whatever the reason.',
    polarity: 'NO_JUDGEMENT',
    dimensions: ['outcome'],
    synonyms: ['social housing offer', 'private rented sector offer', 'MD2'],
  },
  {
    name: 'families-in-bed-and-breakfast-over-6-weeks-pending-review',
    title: 'Families in bed and breakfast for more than six weeks, pending review',
    definition:
      'Households with children that have lived in a bed and breakfast hotel for more than six weeks while a review or appeal is pending, on the last day of the quarter.',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['B&B', 'TA1'],
  },
  {
    name: 'applicants-aged-16-to-17-in-bed-and-breakfast',
    title: 'Applicants aged 16 or 17 in bed and breakfast',
    definition:
      'Households in bed and breakfast hotels whose main applicant is 16 or 17 years old, on the last day of the quarter.',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['B&B', 'young people', 'TA1'],
  },
  {
    name: 'households-owed-a-duty-without-accommodation',
    title: 'Households owed a duty for whom no accommodation was secured',
    definition:
      'Households that are owed a main duty and made their own arrangements, on the last day of the quarter; not part of those in temporary accommodation.',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['homeless at home', 'own arrangements', 'TA1'],
  },
];

/** Statutory homelessness beside its headlines: needs, referrals and how duties ended. */
export const homelessnessIndicators: readonly Indicator[] = counts.map(
  ({ name, caveats = [], ...count }) => ({
    id: `council.${name}`,
    ...count,
    caveats: [imputed, provisional, ...caveats],
    unit: 'COUNT',
    disclosurePolicy: 'already-published',
    fiveP: ['PLACE', 'PRIORITIES'],
  }),
);
