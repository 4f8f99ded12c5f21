import { CsvScanner } from './csv-scanner.js';
import { decodeText, type TextEncoding } from './decode-text.js';
import { currentWatch } from './reading-watch.js';
import { readBytes, type ReadOptions } from './source-bytes.js';
import { SourceError } from './source-error.js';
import { ROW_LIMITS, type SourceRow } from './source-row.js';

/** How a CSV file is laid out. */
export interface CsvOptions extends ReadOptions {
  /**
   * Where the names of the columns stand. The header is the first row delivered; `afterLine`
   * leaves out that many physical lines (a banner) before it. With `none` every row is data.
   */
  readonly header: 'first-row' | 'none' | { readonly afterLine: number };
  /** Cells every row must have; without it, as many as the first row delivered. */
  readonly width?: number;
  /**
   * What happens to a row of another width: refused, or delivered for the importer to judge
   * (footnotes below a table). Default `refuse`.
   */
  readonly raggedRows?: 'refuse' | 'deliver';
  /** Default `utf-8`. */
  readonly encoding?: TextEncoding;
  /** Default a comma. */
  readonly delimiter?: string;
  /** Bytes one record may have. Default 1,000,000. */
  readonly maxRecordBytes?: number;
  /** Name of the file in messages, needed where the source is not a path. */
  readonly name?: string;
}

/**
 * Reads a CSV file (RFC 4180) row by row with bounded memory. Line ends are LF or CR LF, blank
 * lines are passed over, quoted cells may hold line ends, cells are untouched otherwise.
 * @throws SourceError while reading, on: an empty file, a header without rows, another encoding,
 * NUL, lone CR line ends, a quote that is not closed or stands inside a cell, a record above the
 * limit, a row of another width than the header
 */
export async function* readCsv(
  source: string | AsyncIterable<Uint8Array>,
  options: CsvOptions,
): AsyncGenerator<SourceRow, void, undefined> {
  const file = options.name ?? (typeof source === 'string' ? source : 'the text');
  const scanner = new CsvScanner({
    file,
    delimiter: options.delimiter ?? ',',
    skipLines: typeof options.header === 'object' ? options.header.afterLine : 0,
    recordLength: options.maxRecordBytes ?? ROW_LIMITS.rowBytes,
  });
  const text = decodeText(readBytes(source, options), file, options.encoding);
  const watch = currentWatch();
  let width = options.width;
  let rows = 0;
  for await (const found of inPieces(text, scanner)) {
    for (const row of found) {
      width ??= row.cells.length;
      if (row.cells.length !== width && options.raggedRows !== 'deliver') {
        throw raggedRow(file, row, width);
      }
      rows++;
      watch?.row();
      yield row;
    }
  }
  refuseWithoutData(file, rows, options);
}

/** The rows that each piece of text completes. */
async function* inPieces(
  text: AsyncIterable<string>,
  scanner: CsvScanner,
): AsyncGenerator<Iterable<SourceRow>, void, undefined> {
  for await (const piece of text) yield scanner.push(piece);
  yield scanner.end();
}

function raggedRow(file: string, row: SourceRow, width: number): SourceError {
  return new SourceError({
    file,
    line: row.line,
    problem: 'the row has another number of cells than the header',
    expected: `${width} cells`,
    found: `${row.cells.length}`,
  });
}

function refuseWithoutData(file: string, rows: number, { header }: CsvOptions): void {
  const hasHeader = header !== 'none';
  if (rows > (hasHeader ? 1 : 0)) return;
  const problem = rows === 1 ? 'the file has a header and no rows' : 'the file has no rows';
  throw new SourceError({ file, problem, expected: 'at least one row of data' });
}
