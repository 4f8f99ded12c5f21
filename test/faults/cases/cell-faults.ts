import { childrenLookedAfter } from '../files/children-looked-after.js';
import { csvOf } from '../files/file-kind.js';
import {
  locationAppointments,
  practiceAppointments,
  practiceRow,
} from '../files/gp-appointments.js';
import { gpWorkforce } from '../files/gp-workforce.js';
import { boards, delegations } from '../files/registers.js';
import { linesOf, textOf, withCell, type FileFault } from './file-fault.js';

const asItIs = (good: Buffer) => good;
const withRows = (good: Buffer, ...rows: (readonly (string | number)[])[]) =>
  Buffer.concat([good, csvOf(rows)]);

const oddNumbers = ['"1,234"', '*', '-', 'c', '1e3', 'NaN'].map((text): FileFault => ({
  number: 30,
  what: `${text} where its publisher has no such marker`,
  kind: gpWorkforce,
  spoil: (good) => textOf(linesOf(good).map((line, at) => (at === 2 ? swap(line, text) : line))),
  refused: /rejected rows: 1 of 37; expected at most 1 %/,
}));

/** Puts a text into the third cell of a line, with whatever quotes it brings. */
function swap(line: string, text: string): string {
  return line.split(',').with(2, text).join(',');
}

const lastChildren = (good: Buffer) => linesOf(good).at(-1) ?? '';

/** A row of the file on another year, whose count is changed. */
const childrenRow = (good: Buffer, count: string) =>
  textOf([
    ...linesOf(good),
    lastChildren(good)
      .replace('2025,', '2024,')
      .replace(/,\d+,45$/, `,${count},45`),
  ]);

/** Faults of single cells. */
export const cellFaults: readonly FileFault[] = [
  ...oddNumbers,
  {
    number: 30,
    what: 'markers of the publisher, told with their reason',
    kind: childrenLookedAfter,
    spoil: asItIs,
    shown: /"exact":null,"display":"\[c\]","missingReason":"[^"]+"/,
  },
  {
    number: 31,
    what: 'a negative count, in a column that takes none',
    kind: gpWorkforce,
    spoil: (good) => withCell(good, 2, 2, '-5'),
    refused: /rejected rows: 1 of 37; expected at most 1 %/,
  },
  {
    number: 31,
    what: 'one negative count among many, counted and left out',
    kind: childrenLookedAfter,
    spoil: (good) => childrenRow(good, '-5'),
    said: /(rejected +1 row|set apart +1 fact)/,
    request: () => ({ accept: 'to see it counted' }),
  },
  {
    number: 32,
    what: 'one unknown practice in a hundred, set apart',
    kind: practiceAppointments,
    spoil: (good) => withRows(good, practiceRow('Z99999', 7)),
    said: /set apart +20 facts\n +20 × unknown area Z99999 \(L122/,
  },
  {
    number: 32,
    what: 'more than one in a hundred',
    kind: practiceAppointments,
    spoil: (good) => withRows(good, practiceRow('Z99998', 7), practiceRow('Z99999', 7)),
    refused: /facts set apart: 40 of 2440; expected at most 1 %/,
  },
  {
    number: 32,
    what: 'rows of other places, counted and never rejected',
    kind: gpWorkforce,
    spoil: asItIs,
    said: /passed over 3 not in London\n +rejected +0 rows/,
  },
  {
    number: 33,
    what: 'codes of boards that have ended, mapped by date',
    kind: locationAppointments,
    spoil: asItIs,
    shown: /"kind":"MODELLED".*health\.gp-appointments:QMJ:M2025-10.*health\.gp-appointments:QRV/,
  },
  {
    number: 34,
    what: 'figures of a month that has not begun',
    kind: practiceAppointments,
    spoil: (good) => withRows(good, practiceRow('Y00001', 7, '2099-01')),
    refused: /a figure at L122 is of M2099-01, which has not begun/,
  },
  {
    number: 34,
    what: '31 February',
    kind: delegations,
    spoil: (good) => withCell(good, 2, 4, '2025-02-31'),
    refused: /line 3, column "Since"/,
  },
  {
    number: 34,
    what: 'dates of two formats',
    kind: delegations,
    spoil: (good) => withCell(good, 2, 4, '28/02/2025'),
    refused: /line 3, column "Since"/,
  },
  {
    number: 34,
    what: 'an organisation that opens later, which is right',
    kind: boards,
    spoil: asItIs,
    shown: /2099-04-01/,
  },
  {
    number: 35,
    what: 'a formula and a script, kept as the text they are',
    kind: delegations,
    spoil: asItIs,
    shown:
      /"=cmd\|' \/C calc'!A0".*"<script>alert\(1\)<\/script>"|"<script>alert\(1\)<\/script>".*"=cmd/,
  },
];
