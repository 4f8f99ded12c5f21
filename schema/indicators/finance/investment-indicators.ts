import type { Indicator } from '../indicator.js';
import { investmentIds, spentThemes, type InvestmentTheme } from './investment-themes.js';

const shared = {
  polarity: 'NO_JUDGEMENT',
  disclosurePolicy: 'already-published',
  fiveP: ['POUNDS', 'PURPOSE'],
} as const;

function caveatsOf({ lines }: InvestmentTheme): string[] {
  const lineByLine = lines.some(({ variable }) => variable.form === 'RO3');
  return [
    'Which lines count, and why, is a choice of Placegraph: investmentThemes lists them.',
    'Themes overlap: never add them.',
    lineByLine
      ? 'From 2022-23: earlier years of form RO3 are to be imported.'
      : 'Of London and England from 2022-23 only; of boroughs since 2017-18 with later revisions.',
    'Income from charges and transfers of the NHS is taken off net current expenditure.',
    'A year in which a line is missing has no figure.',
  ];
}

function indicatorsOf(theme: InvestmentTheme): Indicator[] {
  const ids = investmentIds(theme);
  const codes = theme.lines.map(({ variable }) => variable.code).join(', ');
  const synonyms = ['investment', 'spending', 'theme', theme.title.toLowerCase()];
  const caveats = caveatsOf(theme);
  return [
    {
      ...shared,
      id: ids.spend,
      title: `Investment: ${theme.title}`,
      definition: `${theme.definition} Expenditure of local authorities in a financial year, the sum of the outturn lines ${codes}.`,
      caveats,
      unit: 'GBP_THOUSAND',
      method: 'Sum of lines of the revenue outturn.',
      synonyms,
    },
    {
      ...shared,
      id: ids.shareOfTotal,
      title: `Investment: ${theme.title}, share of all services`,
      definition: `${theme.definition} Per cent of the expenditure of all services (${theme.total.code}) in a financial year.`,
      caveats: [
        ...caveats,
        'The total is that of form RSX: later revisions reach some of the lines, not the total.',
      ],
      unit: 'PERCENT',
      method: 'Sum of the lines divided by the total of all services, times 100, to two decimals.',
      denominator: 'Expenditure of all services of the authority',
      synonyms,
    },
    {
      ...shared,
      id: ids.perHead,
      title: `Investment: ${theme.title}, per head`,
      definition: `${theme.definition} Pounds for each resident of all ages in a financial year.`,
      caveats: [
        ...caveats,
        'Residents are those in the middle of the calendar year in which the financial year begins; a year without a population estimate in the graph has no figure.',
      ],
      unit: 'GBP_PER_HEAD',
      method:
        'Thousands of pounds times 1,000, divided by the ONS mid-year population estimate, rounded to pence.',
      denominator: 'Residents of all ages, ONS mid-year estimate',
      perHeadOf: ids.spend,
      synonyms,
    },
  ];
}

/** Spend, share and spend per head of every theme that has lines. */
export const investmentIndicators: readonly Indicator[] = spentThemes.flatMap(indicatorsOf);
