import type { Indicator } from '../indicator.js';
import { outturnVariables } from './outturn-variables.js';

/** Id of the indicator that divides another by the population. */
export function perHeadId(id: `finance.${string}`): `finance.${string}` {
  return `${id}-per-head`;
}

/** Net current expenditure and expenditure before income of every service of form RSX, per resident. */
export const perHeadIndicators: readonly Indicator[] = outturnVariables
  .filter(({ form, measureName }) => form === 'RSX' && ['net', 'expenditure'].includes(measureName))
  .map(({ indicatorId, title, measure, line }) => ({
    id: perHeadId(indicatorId),
    title: `${title}: ${measure.title} per head`,
    definition: `${measure.meaning} of a local authority on the service in a financial year, in pounds, for each of its residents of all ages.`,
    caveats: [
      'Residents are those in the middle of the calendar year in which the financial year begins: 2024-25 is divided by mid-2024.',
      'A year without a population estimate in the graph has no figure.',
      'A council spends on more than its residents: the City of London has few of them.',
    ],
    unit: 'GBP_PER_HEAD',
    polarity: 'NO_JUDGEMENT',
    method:
      'Published thousands of pounds times 1,000, divided by the ONS mid-year population estimate, rounded to pence.',
    denominator: 'Residents of all ages, ONS mid-year estimate',
    disclosurePolicy: 'already-published',
    fiveP: ['POUNDS'],
    synonyms: ['spending per person', 'per capita', ...(line.synonyms ?? [])],
    perHeadOf: indicatorId,
  }));
