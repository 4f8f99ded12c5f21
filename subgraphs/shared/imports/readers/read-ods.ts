import { OdsRows } from './ods-rows.js';
import { currentWatch } from './reading-watch.js';
import { refuseEmptySheet, refuseMissingSheet } from './sheet-row.js';
import type { ReadOptions } from './source-bytes.js';
import type { SourceRow } from './source-row.js';
import { feedXml } from './xml-events.js';
import { openZipMember, type ZipLimits } from './zip-member.js';

const CONTENT = 'content.xml';

/**
 * The names of the sheets of an .ods file in the order of their tabs, hidden ones included. The
 * whole file is read for it: OpenDocument keeps no list of sheets.
 * @throws SourceError when the file is no spreadsheet, damaged or unsafe
 */
export async function listOdsSheets(
  file: string,
  options: ZipLimits & ReadOptions = {},
): Promise<readonly string[]> {
  const rows = new OdsRows(file, undefined);
  const { bytes } = await openZipMember(file, CONTENT, options);
  for await (const _ of feedXml(bytes, file, rows)) void _;
  return rows.sheets;
}

/**
 * Reads one sheet of an .ods file row by row with bounded memory. A cell's text is the value the
 * file stores (`office:value` and its kin: `3722693.81`, `2024-03-31`, booleans as `TRUE` and
 * `FALSE`), not the rounded text displayed; where there is none, its paragraphs joined by line
 * feeds. Repeated cells and rows are spelt out, rows without any content left out, hidden rows
 * delivered. Reading stops at the end of the sheet.
 * @throws SourceError while reading, on a damaged or unsafe file, a missing or empty sheet, and a
 * row above the limits
 */
export async function* readOdsSheet(
  file: string,
  sheetName: string,
  options: ZipLimits & ReadOptions = {},
): AsyncGenerator<SourceRow, void, undefined> {
  const rows = new OdsRows(file, sheetName);
  const { bytes } = await openZipMember(file, CONTENT, options);
  let empty = true;
  const watch = currentWatch();
  for await (const _ of feedXml(bytes, file, rows)) {
    void _;
    for (const { row, repeat } of rows.take()) {
      empty = false;
      for (let at = 0; at < repeat; at++) {
        watch?.row();
        yield { line: row.line + at, cells: row.cells };
      }
    }
    if (rows.finished) break;
  }
  if (!rows.finished) throw refuseMissingSheet(file, sheetName, rows.sheets);
  if (empty) throw refuseEmptySheet(file, sheetName);
}
