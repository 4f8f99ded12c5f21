import { ENGLAND, LONDON } from '../../../shared/codes/codes.js';
import { observationFact, type Status } from '../../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../../shared/imports/dataset.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { cellAddress } from '../../../shared/imports/readers/cell-address.js';
import { readXlsxSheet } from '../../../shared/imports/readers/read-xlsx.js';
import type { SourceRow } from '../../../shared/imports/readers/source-row.js';
import { roundedDecimal } from '../decimals.js';
import { elsewhere } from '../held-area.js';
import { areaOf, columnsFound, groupColumns, yearColumns, type YearColumn } from './sheets.js';

const people = 'council.people-sleeping-rough';
const approachSheet = 'Table 3 Approach';
const codeHeading = 'Local authority ONS code';

/** Levels of some years are worded otherwise than in others. */
const levels: Readonly<Record<string, string>> = {
  'EU (Non-UK)': 'EU, not UK',
  EU: 'EU, not UK',
  'Non-EU': 'Neither EU nor UK',
  'Non-EU, Non-UK': 'Neither EU nor UK',
  '18 - 25': '18 to 25',
  'Over 26': '26 and over',
};

const sheets: readonly {
  readonly name: string;
  readonly indicator: string;
  readonly dimension?: string;
  readonly decimals?: number;
}[] = [
  { name: 'Table 1 Total', indicator: people },
  { name: 'Table 2a Gender', indicator: people, dimension: 'sex' },
  { name: 'Table 2b Nationality', indicator: people, dimension: 'nationality' },
  { name: 'Table 2c Age', indicator: people, dimension: 'age' },
  { name: 'Table 5 Rates', indicator: `${people}-rate`, decimals: 2 },
];

const approaches: Readonly<Record<string, { note: string; statuses: readonly Status[] }>> = {
  Count: { note: 'Count.', statuses: [] },
  Estimate: {
    note: 'Estimate.',
    statuses: ['ESTIMATED'],
  },
  'Estimate including spotlight': {
    note: 'Estimate including a spotlight count.',
    statuses: ['ESTIMATED'],
  },
};

type Approach = (typeof approaches)[string];

/** The nights lie between 1 October and 30 November, each authority choosing its own. */
const periodOf = (year: string) => `Q${year}-4`;

/** Rows of a sheet that are of an area kept, with the columns found in the row of headings. */
async function* rowsOf(
  file: string,
  sheet: string,
  columnsIn: (header: SourceRow) => readonly YearColumn[],
  intake?: Intake,
) {
  let codeColumn = -1;
  let columns: readonly YearColumn[] | undefined;
  for await (const row of readXlsxSheet(file, sheet)) {
    if (codeColumn < 0) {
      codeColumn = row.cells.indexOf(codeHeading);
      if (codeColumn >= 0) columns = columnsIn(row);
      continue;
    }
    const area = areaOf(row, codeColumn);
    if (area !== undefined) yield { row, area, columns: columnsFound(file, sheet, columns) };
    else if (/^E\d{8}$/.test(row.cells[codeColumn] ?? '')) intake?.outOfScope(elsewhere);
  }
  columnsFound(file, sheet, columns);
}

async function readApproaches(file: string, intake: Intake): Promise<Map<string, Approach>> {
  const found = new Map<string, Approach>();
  for await (const { row, area, columns } of rowsOf(file, approachSheet, yearColumns)) {
    for (const { index, year } of columns) {
      const word = row.cells[index] ?? '';
      const approach = approaches[word];
      const source = `${approachSheet}!${cellAddress(row.line, index)}`;
      if (approach) found.set(`${area}:${year}`, approach);
      else intake.reject(source, `"${word}" is neither a count nor an estimate`);
    }
  }
  return found;
}

const ofTotals: Approach = {
  note: 'Counts and estimates.',
  statuses: ['ESTIMATED'],
};

async function* parse(sample: FileSample, intake: Intake) {
  const approachesOfYears = await readApproaches(sample.path, intake);
  for (const { name, indicator, dimension, decimals } of sheets) {
    const columnsIn = dimension === undefined ? yearColumns : groupColumns;
    for await (const { row, area, columns } of rowsOf(sample.path, name, columnsIn, intake)) {
      for (const { index, year, level = '' } of columns) {
        const source = `${name}!${cellAddress(row.line, index)}`;
        const cell = row.cells[index] ?? '';
        const value = /^\d/.test(cell) ? roundedDecimal(cell, decimals ?? 0) : undefined;
        if (value === undefined) {
          intake.reject(source, `"${cell}" is no number`);
          continue;
        }
        const total = area === LONDON || area === ENGLAND;
        yield observationFact({
          indicator,
          area,
          period: periodOf(year),
          ...(dimension !== undefined && { dimensions: { [dimension]: levels[level] ?? level } }),
          value,
          ...(total ? ofTotals : approachesOfYears.get(`${area}:${year}`)),
          source,
        });
      }
    }
  }
}

/** People seen or thought to be sleeping rough on one night in autumn, 2010 to 2022. */
export const roughSleeping: PublishedDataset = {
  kind: 'published',
  id: 'mhclg/rough-sleeping-snapshot',
  title: 'Annual Rough Sleeping Snapshot in England',
  publisher: 'Department for Levelling Up, Housing and Communities',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 12,
  editions: [
    {
      sha256: '37fa4728496139a243b2022bb68584199505ef4df144547c07313a66b7355fb3',
      edition: 'autumn 2022',
      // Stands on the sheet of contents and below each table.
      releasedOn: '2023-02-28',
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ sheets: names }) =>
    [approachSheet, ...sheets.map(({ name }) => name)].every((name) => names.includes(name)),
  parse,
};
