import type { OutturnForm } from '../../../schema/indicators/finance/outturn-line.js';
import {
  variablesOfForm,
  type OutturnVariable,
} from '../../../schema/indicators/finance/outturn-variables.js';
import { ENGLAND, LONDON } from '../../shared/codes/codes.js';
import { observationFact, type Status } from '../../shared/figures/observation-fact.js';
import type { Edition, FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { cellAddress } from '../../shared/imports/readers/cell-address.js';
import { readOdsSheet } from '../../shared/imports/readers/read-ods.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';
import { parseOutturnAmount } from './outturn-amount.js';
import { outturnEditions } from './outturn-editions.js';
import { gatherOutturnRows, type OutturnContent, type OutturnRow } from './outturn-rows.js';
import { findOutturnSheet, type OutturnSheet } from './outturn-sheet.js';

interface Taken {
  readonly variable: OutturnVariable;
  readonly column: number;
}

/** The columns of the variables that the form must have; a missing one is a renamed or cut column. */
function columnsOf(sheet: OutturnSheet, { codes }: OutturnContent, file: string): Taken[] {
  const expected = variablesOfForm(sheet.form, sheet.year);
  const missing = expected.filter(({ code }) => !codes.has(code)).map(({ code }) => code);
  if (missing.length > 0) {
    const shown = missing.slice(0, 10).join(', ');
    throw new SourceError({
      file,
      problem: `machine codes are missing from sheet ${sheet.name}`,
      expected: missing.length > 10 ? `${shown} and others` : shown,
      found: [...codes.keys()].slice(0, 10).join(', '),
    });
  }
  return expected.map((variable) => ({ variable, column: codes.get(variable.code) ?? 0 }));
}

function statusesOf({ areaCode, uncertified, missing }: OutturnRow): Status[] {
  const isTotal = areaCode === LONDON || areaCode === ENGLAND;
  return [
    ...(uncertified > 0 ? (['PROVISIONAL'] as const) : []),
    ...(isTotal && missing > 0 ? (['ESTIMATED'] as const) : []),
  ];
}

function figureOf(
  sheet: OutturnSheet,
  row: OutturnRow,
  { variable, column }: Taken,
  intake: Intake,
): Fact | undefined {
  const address = `${sheet.name}!${cellAddress(row.row.line, column)}`;
  const cell = row.row.cells[column] ?? '';
  const amount = parseOutturnAmount(cell);
  if (!amount) {
    intake.reject(
      address,
      `"${cell.slice(0, 40)}" is no amount; expected a number or [x], [n], [z], [Y]`,
    );
    return undefined;
  }
  const figure = {
    indicator: variable.indicatorId,
    area: row.areaCode,
    period: `FY${String(sheet.year)}`,
    source: row.areaCode === LONDON ? `${address} (class E09)` : address,
  };
  return amount.value === null
    ? observationFact({
        ...figure,
        value: null,
        marker: amount.marker,
        statuses: [amount.status],
        note: amount.note,
      })
    : observationFact({ ...figure, value: amount.value, statuses: statusesOf(row) });
}

/** London and England have no row in the register of local authorities, so the form names them. */
function namesOf(sheet: OutturnSheet, { rows }: OutturnContent): Fact[] {
  const totals = [
    { code: ENGLAND, kind: 'COUNTRY', name: 'England', parent_code: null },
    { code: LONDON, kind: 'REGION', name: 'London', parent_code: ENGLAND },
  ];
  return totals.flatMap((area) => {
    const found = rows.find(({ areaCode }) => areaCode === area.code);
    if (!found) return [];
    const source = `${sheet.name}!${cellAddress(found.row.line, 1)}`;
    return [{ table: 'area', source, values: { ...area, row_key: source } }];
  });
}

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  const sheet = findOutturnSheet(sample.sheets);
  if (!sheet) {
    throw new SourceError({
      file: sample.path,
      problem: 'there is no sheet of data',
      expected: 'a sheet such as RSX_LA_Data_202425',
      found: sample.sheets.join(', '),
    });
  }
  const source = { file: sample.path, form: sheet.form };
  const content = await gatherOutturnRows(readOdsSheet(sample.path, sheet.name), source, intake);
  const columns = columnsOf(sheet, content, sample.path);
  if (sheet.form === 'RSX') yield* namesOf(sheet, content);
  for (const row of content.rows) {
    for (const column of columns) {
      const fact = figureOf(sheet, row, column, intake);
      if (fact) yield fact;
    }
  }
}

function outturnDataset(
  form: OutturnForm,
  title: string,
  editions: readonly Edition[],
): PublishedDataset {
  return {
    kind: 'published',
    id: `mhclg/revenue-outturn-${form.toLowerCase()}`,
    title,
    publisher: 'Ministry of Housing, Communities and Local Government',
    licence: 'OGL-UK-3.0',
    // Stands on the front page of every edition, each of which is of one financial year.
    sourceUrl:
      'https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing',
    scope: 'periods',
    monthsBetweenEditions: 12,
    editions,
    recognises: (sample) => sample.kind === 'ods' && findOutturnSheet(sample.sheets)?.form === form,
    parse,
  };
}

/** Revenue outturn summary: net current expenditure and its parts by service. */
export const revenueOutturnSummary = outturnDataset(
  'RSX',
  'Revenue outturn RSX: service expenditure summary, by local authority',
  outturnEditions.RSX,
);

/** Revenue outturn of social care and public health, by line. */
export const revenueOutturnSocialCare = outturnDataset(
  'RO3',
  'Revenue outturn RO3: social care and public health, by local authority',
  outturnEditions.RO3,
);
