import { ENGLAND, isLondonAuthority, LONDON } from '../../../shared/codes/codes.js';
import {
  observationFact,
  type ObservationInput,
} from '../../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { cellAddress } from '../../../shared/imports/readers/cell-address.js';
import { readXlsxSheet } from '../../../shared/imports/readers/read-xlsx.js';
import { SourceError } from '../../../shared/imports/readers/source-error.js';
import type { SourceRow } from '../../../shared/imports/readers/source-row.js';
import { plainDecimal, roundedDecimal } from '../decimals.js';
import { Headings, isDataRow, quarterOf } from './layout.js';
import type { HomelessnessColumn, HomelessnessSheet } from './sheet.js';
import { homelessnessSheets } from './sheets.js';

const noReturn = 'No return that can be published for this quarter.';
const hidden = 'The publisher hides the breakdown of authorities with fewer than five households.';

/** A column whose place on the sheet has been found. */
interface PlacedColumn extends HomelessnessColumn {
  readonly index: number;
  readonly rate?: { readonly numerator: number; readonly thousands: number };
}

function placeColumns(file: string, sheet: HomelessnessSheet, headings: Headings): PlacedColumn[] {
  const find = (heading: string) => headings.find(heading, { file, sheet: sheet.name });
  return sheet.columns.map((column) => ({
    ...column,
    index: find(column.heading),
    ...(column.rateOf && {
      rate: { numerator: find(column.rateOf.numerator), thousands: find(column.rateOf.thousands) },
    }),
  }));
}

type Reading = Pick<ObservationInput, 'value' | 'marker' | 'statuses' | 'note'>;

/** What a cell says: a number, `..` for no return, `-` for hidden. Undefined when it is none of these. */
function readCell(cell: string, decimals: number | undefined): Reading | undefined {
  if (cell === '..') {
    return { value: null, marker: 'x', statuses: ['NOT_AVAILABLE'], note: noReturn };
  }
  if (cell === '-') return { value: null, marker: 'c', statuses: ['SUPPRESSED'], note: hidden };
  const value = decimals === undefined ? wholeNumber(cell) : roundedDecimal(cell, decimals);
  return value === undefined || value.startsWith('-') ? undefined : { value };
}

function wholeNumber(cell: string): string | undefined {
  return /^\d+$/.test(cell) ? cell : undefined;
}

/** Thousands of households as a number of households: 157.461 is 157461. */
function households(thousands: string): string | null {
  return plainDecimal(thousands) === undefined
    ? null
    : (roundedDecimal(`${thousands}e3`, 0) ?? null);
}

function* factsOfRow(
  sheet: HomelessnessSheet,
  period: string,
  row: SourceRow,
  columns: readonly PlacedColumn[],
  intake: Intake,
): Generator<Fact> {
  const area = row.cells[0] ?? '';
  // Totals of London and England hold the publisher's estimates for authorities without a return.
  const ofTotals = area === LONDON || area === ENGLAND ? (['ESTIMATED', 'ROUNDED'] as const) : [];
  for (const column of columns) {
    const source = `${sheet.name}!${cellAddress(row.line, column.index)}`;
    const cell = row.cells[column.index] ?? '';
    const reading = readCell(cell, column.decimals);
    if (reading === undefined) {
      intake.reject(source, `"${cell}" is neither a number, nor .., nor -`);
      continue;
    }
    const { rate } = column;
    const numerator = rate && (row.cells[rate.numerator] ?? '');
    yield observationFact({
      indicator: `council.${column.indicator}`,
      area,
      period,
      ...(column.level && { dimensions: column.level }),
      ...reading,
      statuses: [...ofTotals, ...(reading.statuses ?? [])],
      ...(rate &&
        reading.value !== null && {
          numerator: wholeNumber(numerator ?? '') ?? null,
          denominator: households(row.cells[rate.thousands] ?? ''),
        }),
      source,
    });
  }
}

async function* factsOfSheet(file: string, sheet: HomelessnessSheet, intake: Intake) {
  const headings = new Headings();
  const seen = new Map<string, string>();
  let columns: readonly PlacedColumn[] | undefined;
  let period: string | undefined;
  for await (const row of readXlsxSheet(file, sheet.name)) {
    const area = row.cells[0] ?? '';
    if (!isDataRow(row)) {
      // The footnotes below the table are no headings.
      if (columns === undefined) headings.add(row);
      const quarter = period === undefined ? quarterOf(area) : undefined;
      if (quarter) period = sheet.time === 'quarter' ? quarter.quarter : quarter.lastDay;
      continue;
    }
    if (period === undefined) throw refuseUndated(file, sheet.name, row.line);
    columns ??= placeColumns(file, sheet, headings);
    if (area !== LONDON && area !== ENGLAND && !isLondonAuthority(area)) {
      intake.outOfScope('neither London, its boroughs nor England');
      continue;
    }
    // London stands above the regions and among them; the same figures twice are one fact.
    const figures = row.cells.slice(2).join('|');
    const before = seen.get(area);
    seen.set(area, figures);
    if (before === figures) intake.outOfScope('the same row a second time');
    else if (before !== undefined)
      intake.reject(`${sheet.name}!A${row.line}`, `${area} stands twice`);
    else yield* factsOfRow(sheet, period, row, columns, intake);
  }
}

function refuseUndated(file: string, sheet: string, line: number): SourceError {
  const expected = 'a title that ends in "April to June 2024" or "30 June 2024"';
  return new SourceError({ file, line, problem: `the sheet ${sheet} names no quarter`, expected });
}

async function* parse(sample: FileSample, intake: Intake) {
  for (const sheet of homelessnessSheets) yield* factsOfSheet(sample.path, sheet, intake);
}

/** Statutory homelessness: duties owed in a quarter, households in temporary accommodation at its end. */
export const homelessness: PublishedDataset = {
  kind: 'published',
  id: 'mhclg/statutory-homelessness',
  title: 'Statutory homelessness, detailed local authority tables',
  publisher: 'Ministry of Housing, Communities and Local Government',
  licence: 'OGL-UK-3.0',
  sourceUrl: 'https://www.gov.uk/government/collections/homelessness-statistics',
  scope: 'periods',
  monthsBetweenEditions: 3,
  editions: [
    {
      sha256: '1d3493fdf8129f72da95799bf91e8f30ff843c58a45e7738dc8f1bf0cceed662',
      edition: 'April to June 2024',
      // Stands on the sheet of contents.
      releasedOn: '2025-02-27',
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ sheets }) => ['TA1', 'TA3', 'A1', 'MD1'].every((name) => sheets.includes(name)),
  parse,
};
