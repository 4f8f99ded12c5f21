import { currentWatch } from './reading-watch.js';
import { refuseEmptySheet, refuseMissingSheet } from './sheet-row.js';
import type { ReadOptions } from './source-bytes.js';
import type { SourceRow } from './source-row.js';
import { XlsxRows } from './xlsx-rows.js';
import { readSharedStrings } from './xlsx-strings.js';
import { readXlsxWorkbook } from './xlsx-workbook.js';
import { feedXml } from './xml-events.js';
import { openZipMember, type ZipLimits, type ZipReadOptions } from './zip-member.js';

/**
 * The names of the sheets of an .xlsx file in the order of their tabs, hidden ones included.
 * @throws SourceError when the file is no workbook, damaged or unsafe
 */
export async function listXlsxSheets(
  file: string,
  options: ZipLimits = {},
): Promise<readonly string[]> {
  const workbook = await readXlsxWorkbook(file, withBudget(options));
  return workbook.sheets.map((sheet) => sheet.name);
}

/**
 * Reads one sheet of an .xlsx file row by row; only the workbook's shared strings are held in
 * memory. Every cell is text as the file stores it: numbers as written there (`0.1`, `4.5E-2`),
 * dates as serial numbers, booleans as `TRUE` and `FALSE`, formulas as the value last calculated,
 * errors as `#N/A`. Rows without any content are left out, hidden rows are delivered.
 * @throws SourceError while reading, on a damaged or unsafe file, a missing or empty sheet, a row
 * above the limits, and a formula without a stored value
 */
export async function* readXlsxSheet(
  file: string,
  sheetName: string,
  options: ZipLimits & ReadOptions = {},
): AsyncGenerator<SourceRow, void, undefined> {
  const shared = withBudget(options);
  const workbook = await readXlsxWorkbook(file, shared);
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) {
    const names = workbook.sheets.map(({ name }) => name);
    throw refuseMissingSheet(file, sheetName, names);
  }
  const { sharedStrings } = workbook;
  const strings = sharedStrings ? await readSharedStrings(file, sharedStrings, shared) : [];
  const rows = new XlsxRows(file, strings);
  const { bytes } = await openZipMember(file, sheet.part, shared);
  let empty = true;
  const watch = currentWatch();
  for await (const _ of feedXml(bytes, file, rows)) {
    void _;
    for (const row of rows.take()) {
      empty = false;
      watch?.row();
      yield row;
    }
  }
  if (empty) throw refuseEmptySheet(file, sheetName);
}

function withBudget(options: ZipLimits & ReadOptions): ZipReadOptions {
  return { ...options, budget: { unpacked: 0 } };
}
