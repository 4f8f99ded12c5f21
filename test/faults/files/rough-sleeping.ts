import { londonAuthorities } from '../../../subgraphs/shared/codes/codes.js';
import { workbook } from '../../council/reading.js';
import { boroughFigures, type FileKind } from './file-kind.js';

type Row = readonly (string | number)[];

const letters = 'ABCDEFGH'.split('');
const start = ['Local authority ONS code', 'Local authority', 'Region', 'Region ONS code'];

/** A sheet of a row of headings and one row a borough. */
function sheet(headings: readonly string[], cells: (place: number) => Row) {
  const rows: readonly Row[] = [
    [...start, ...headings],
    ...londonAuthorities.map((code, place) => [
      ...[code, `Borough ${String(place)}`, 'London', 'E12000007'],
      ...cells(place),
    ]),
  ];
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      row.map((cell, place) => [`${letters[place] ?? ''}${String(at + 4)}`, cell]),
    ),
  );
}

/** The workbook of people sleeping rough. */
export const roughSleeping: FileKind = {
  dataset: 'mhclg/rough-sleeping-snapshot',
  name: 'rough-sleeping.xlsx',
  good: (round) =>
    Buffer.from(
      workbook({
        'Table 1 Total': sheet(['2022'], (place) => [10 + place + round]),
        'Table 2a Gender': sheet(['Female 2022', 'Male 2022', 'Total 2022'], () => [1, 2, 3]),
        'Table 2b Nationality': sheet(['UK 2022', 'EU 2022', 'Total 2022'], () => [1, 2, 3]),
        'Table 2c Age': sheet(['Under 18 2022', 'Over 26 2022', 'Total 2022'], () => [0, 3, 3]),
        'Table 3 Approach': sheet(['2022'], () => ['Count']),
        'Table 5 Rates': sheet(['2022'], (place) => [1 + place / 10]),
      }),
    ),
  question: boroughFigures('council', ['council.people-sleeping-rough']),
};
