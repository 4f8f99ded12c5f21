import { Readable, pipeline } from 'node:stream';
import { CsvError, parse, type Parser } from 'csv-parse';
import { watchCsvLines } from './csv-lines.js';
import { decodeText, type TextEncoding } from './decode-text.js';
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

/** Text that may wait between the file and the parser, unparsed, without meaning a long record. */
const IN_FLIGHT_BYTES = 524_288;

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
  const skipLines = typeof options.header === 'object' ? options.header.afterLine : 0;
  const place = { next: skipLines + 1, parsedBytes: 0 };
  const parser = createParser(options, place);
  const text = decodeText(readBytes(source, options), file, options.encoding);
  const watched = watchCsvLines(text, { file, skipLines });
  const limit = options.maxRecordBytes ?? ROW_LIMITS.rowBytes;
  const bytes = Readable.from(refuseEndlessRecord(watched, limit, place, file), {
    objectMode: false,
  });
  // The failure reaches the loop below through the parser, which pipeline destroys with it.
  pipeline(bytes, parser, () => undefined);

  let width = options.width;
  let rows = 0;
  try {
    for await (const row of parser as AsyncIterable<SourceRow>) {
      width ??= row.cells.length;
      if (row.cells.length !== width && options.raggedRows !== 'deliver') {
        throw raggedRow(file, row, width);
      }
      rows++;
      yield row;
    }
  } catch (cause) {
    throw cause instanceof CsvError ? refuseMalformed(file, place.next, limit, cause) : cause;
  }
  refuseWithoutData(file, rows, options);
}

/** Where the parser stands: the line on which the next record begins, and bytes in whole records. */
interface ParserPlace {
  next: number;
  parsedBytes: number;
}

function createParser(options: CsvOptions, place: ParserPlace): Parser {
  // csv-parse counts a CR LF inside quotes as two lines, so lines are counted from the cells.
  const number = (cells: readonly string[]): SourceRow | null => {
    const line = place.next;
    place.next += 1 + lineFeedsIn(cells);
    place.parsedBytes = parser.info.bytes;
    return cells.length === 1 && cells[0] === '' ? null : { line, cells };
  };
  const parser: Parser = parse({
    bom: false,
    delimiter: options.delimiter ?? ',',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: options.maxRecordBytes ?? ROW_LIMITS.rowBytes,
    // Its types know another kind of record only together with `columns`.
    on_record: number as unknown as (cells: string[]) => string[] | null,
  });
  return parser;
}

function lineFeedsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

/** csv-parse's own limit counts text in cells only, so a line of nothing but commas passes it. */
async function* refuseEndlessRecord(
  text: AsyncIterable<string>,
  limit: number,
  place: ParserPlace,
  file: string,
): AsyncGenerator<Buffer, void, undefined> {
  let sent = 0;
  for await (const piece of text) {
    const bytes = Buffer.from(piece, 'utf8');
    sent += bytes.length;
    if (sent - place.parsedBytes > limit + IN_FLIGHT_BYTES)
      throw endlessRecord(file, place.next, limit);
    yield bytes;
  }
}

function endlessRecord(file: string, line: number, limit: number): SourceError {
  return new SourceError({
    file,
    line,
    problem: `the record that begins here is longer than ${limit} bytes`,
    expected: 'records below the limit (a closing quote or the line ends may be missing)',
  });
}

function refuseMalformed(file: string, line: number, limit: number, cause: CsvError): SourceError {
  if (cause.code === 'CSV_MAX_RECORD_SIZE') return endlessRecord(file, line, limit);
  const problem =
    cause.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote in the record that begins here is not closed'
      : 'a quote in the record that begins here is out of place or not closed';
  const expected = 'quotes around a whole cell, doubled inside it';
  return new SourceError({ file, line, problem, expected }, { cause });
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
