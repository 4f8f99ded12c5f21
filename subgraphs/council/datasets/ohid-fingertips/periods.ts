import type { FingertipsRow } from '../../../../schema/indicators/council/fingertips.js';

/** What a year is; `unstated` where nobody says, so that every form is read as it is printed. */
export type Years = FingertipsRow['years'] | 'unstated';

/** What a period may look like, for whoever reads a refusal. */
export const periodForms =
  '2022, 2022/23, 2021 - 23, 2018/19 - 20/21, 2024 Q1, 2023/24 Q1 or Jan 2024';

/** A form with two parts and the code it gives; undefined where the parts do not fit each other. */
type Form = readonly [pattern: RegExp, code: (a: string, b: string) => string | undefined];

const prefix = { calendar: 'CY', financial: 'FY', academic: 'AY', unstated: 'FY' } as const;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const follows = (from: string, to: string) => (Number(from) + 1) % 100 === Number(to) % 100;
const isCentury = '((?:19|20)\\d\\d)';

const quarterForms: readonly Form[] = [
  [new RegExp(`^${isCentury} ?Q([1-4])$`), (year, quarter) => `Q${year}-${quarter}`],
  [
    // April to June is the first quarter of a financial year and the second of a calendar year.
    new RegExp(`^${isCentury}/\\d\\d ?Q([1-4])$`),
    (year, quarter) =>
      quarter === '4'
        ? `Q${String(Number(year) + 1)}-1`
        : `Q${year}-${String(Number(quarter) + 1)}`,
  ],
];

const monthForms: readonly Form[] = [
  [
    new RegExp(`^(${months.join('|')})[a-z]* ${isCentury}$`),
    (month, year) => `M${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`,
  ],
];

function yearForms(years: Years): readonly Form[] {
  const split = years !== 'calendar';
  return [
    [
      new RegExp(`^${isCentury}$`),
      (year) => (years === 'calendar' || years === 'unstated' ? `CY${year}` : undefined),
    ],
    [
      new RegExp(`^${isCentury}/(\\d\\d)$`),
      (from, to) => (split && follows(from, to) ? `${prefix[years]}${from}` : undefined),
    ],
    [
      new RegExp(`^${isCentury} ?- ?(?:20)?(\\d\\d)$`),
      (from, to) => ((Number(from) + 2) % 100 === Number(to) ? `R3Y${from}` : undefined),
    ],
    [
      new RegExp(`^${isCentury}/\\d\\d ?- ?(?:20)?\\d\\d/(\\d\\d)$`),
      (from, to) =>
        split && years !== 'academic' && (Number(from) + 3) % 100 === Number(to)
          ? `R3FY${from}`
          : undefined,
    ],
  ];
}

const formsOf = (years: Years): readonly Form[] => [
  ...yearForms(years),
  ...(years === 'academic' ? [] : quarterForms),
  ...monthForms,
];

const everyForm: Readonly<Record<Years, readonly Form[]>> = {
  calendar: formsOf('calendar'),
  financial: formsOf('financial'),
  academic: formsOf('academic'),
  unstated: formsOf('unstated'),
};

/**
 * The code of a period as Fingertips prints it, see `periodForms`. Undefined for any other, such as five
 * years taken together or quarters added up since a start.
 */
export function fingertipsPeriod(text: string, years: Years): string | undefined {
  for (const [pattern, code] of everyForm[years]) {
    const [, first = '', second = ''] = pattern.exec(text) ?? [];
    if (first !== '') return code(first, second);
  }
  return undefined;
}
