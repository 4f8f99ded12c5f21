import type { OutturnForm } from '../../schema/indicators/finance/outturn-line.js';
import { variablesOfForm } from '../../schema/indicators/finance/outturn-variables.js';
import { odsOf } from '../imports/readers/sample-files.js';

/** A cell: a number is stored as such and displayed otherwise, as the publisher displays it rounded. */
export type SheetCell = string | number;

/** A row of the sheet by its parts, so that a test can change one. */
export interface WorkbookRow {
  readonly eCode: string;
  readonly onsCode: string;
  readonly name: string;
  readonly notes?: string;
  readonly class: string;
  readonly certified: SheetCell;
  readonly amounts: SheetCell[];
}

export interface Workbook {
  readonly form: OutturnForm;
  readonly year: number;
  /** `above`: hidden row 7 and a later header; `below`: header on row 7 and a hidden last row. */
  readonly codes: 'above' | 'below';
  readonly machineCodes: string[];
  readonly authorities: WorkbookRow[];
  readonly england: WorkbookRow;
  readonly classes: WorkbookRow[];
}

export const london = (number: number): string => `E090000${String(number).padStart(2, '0')}`;

/** Thirty-three authorities of which number n has n × 100 everywhere, and the rows around them. */
export function workbook(form: OutturnForm, year: number, codes: Workbook['codes']): Workbook {
  const machineCodes = variablesOfForm(form, year).map(({ code }) => code);
  const row = (
    eCode: string,
    onsCode: string,
    name: string,
    kind: string,
    certified: SheetCell,
    amount: SheetCell,
  ): WorkbookRow => ({
    eCode,
    onsCode,
    name,
    class: kind,
    certified,
    amounts: machineCodes.map(() => amount),
  });
  const boroughs = Array.from({ length: 33 }, (_, index) => {
    const eCode = `E50${String(index + 10)}`;
    const name = `Authority ${String(index + 1)}`;
    return row(eCode, london(index + 1), name, 'LB', 'Y', (index + 1) * 100);
  });
  return {
    form,
    year,
    codes,
    machineCodes,
    authorities: [
      row('E3831', 'E07000223', 'Adur', 'SD', 'Y', 7),
      ...boroughs,
      row('E5100', 'E12000007', 'Greater London Authority', 'O', 'Y', 999_999),
    ],
    england: row('Eng', 'E92000001', 'ENGLAND', 'Eng', '[Y]', 5_000_000),
    classes: [
      row('[Y]', 'E07', 'Shire Districts', 'SD', 93, 7),
      row('[Y]', 'E09', 'London Boroughs', 'LB', 33, 56_100),
      row('E5100', 'E12000007', 'Greater London Authority', 'O', 1, 999_999),
    ],
  };
}

/** The name of its sheet of data, as the publisher writes it in that layout. */
export function sheetName({ form, year, codes }: Workbook): string {
  const to = String(year + 1).slice(2);
  return `${form}_LA_Data_${String(year)}${codes === 'above' ? '-' : ''}${to}`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</text:p><text:p>');

/** Texts that pack no better than a real sheet does; the reader turns away what packs too well. */
function* displayedTexts(): Generator<string, never> {
  for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) yield seed.toString(36);
}

const displayed = displayedTexts();

function cell(content: SheetCell): string {
  if (content === '') return '<table:table-cell/>';
  return typeof content === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${String(content)}"><text:p>${displayed.next().value}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${escape(content)}</text:p></table:table-cell>`;
}

function xmlRow(cells: readonly SheetCell[], hidden = false): string {
  const visibility = hidden ? ' table:visibility="collapse"' : '';
  return `<table:table-row${visibility}>${cells.map(cell).join('')}</table:table-row>`;
}

const dataRow = (row: WorkbookRow): string =>
  xmlRow([
    row.eCode,
    row.onsCode,
    row.name,
    row.notes ?? '',
    row.class,
    row.class,
    row.certified,
    ...row.amounts,
  ]);

/** The workbook as the bytes of an .ods file, with the publisher's other sheets before the data. */
export function odsWorkbook(book: Workbook): Uint8Array {
  const { form, machineCodes, codes } = book;
  const identity = ['', '', '', '', '', '', ''];
  const certified = codes === 'above' ? 'Certified' : 'Certification';
  const labels = machineCodes.map((code) =>
    code.endsWith('-net-cur-exp') ? 'Net Current Expenditure\n(C7 = C3 - C6)' : 'Employees\n(C1)',
  );
  const header = (name: string): string =>
    xmlRow(['E-code', 'ONS Code', name, 'Notes', 'Class', 'Detailed Class', certified, ...labels]);
  const banner = Array.from({ length: 6 }, (_, index) => xmlRow([`Banner ${String(index + 1)}`]));
  const hidden = xmlRow([...identity, ...machineCodes], true);
  const shortCodes = machineCodes.map((_, index) => `C${String(index)}R190`);
  const second = codes === 'above' ? 'Class Breakdown [o]' : 'Local authority';
  const rows = [
    ...banner,
    ...(codes === 'above' ? [hidden, xmlRow([...identity, ...shortCodes], true)] : []),
    header('Local authority'),
    ...book.authorities.map(dataRow),
    dataRow(book.england),
    header(second),
    ...book.classes.map(dataRow),
    ...(codes === 'below' ? [hidden] : []),
  ];
  const title = `General Fund Revenue Account Outturn ${form}`;
  return odsOf({ Front_Page: xmlRow([title]), [sheetName(book)]: rows.join('') });
}
