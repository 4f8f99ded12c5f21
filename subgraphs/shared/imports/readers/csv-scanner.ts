import { SourceError } from './source-error.js';
import type { SourceRow } from './source-row.js';

/** How the records of a text are told apart. */
export interface CsvLayout {
  /** For messages. */
  readonly file: string;
  readonly delimiter: string;
  /** Physical lines left out before the first record. */
  readonly skipLines: number;
  /** Characters a record may have. */
  readonly recordLength: number;
}

/**
 * Turns CSV text (RFC 4180) that arrives in pieces into rows. Most lines of most files hold no quote and
 * are split as they are, several times as fast as a parser that looks at each letter; the others are read
 * strictly. Blank lines are passed over.
 */
export class CsvScanner {
  #pending = '';
  #toSkip: number;
  #line = 1;

  constructor(readonly layout: CsvLayout) {
    this.#toSkip = layout.skipLines;
  }

  /** The rows that a further piece of text completes. @throws SourceError on a malformed record */
  *push(piece: string): Generator<SourceRow, void, undefined> {
    const text = this.#pending + piece;
    let at = 0;
    let quote = text.indexOf('"');
    for (;;) {
      let end = text.indexOf('\n', at);
      if (end === -1) break;
      if (this.#toSkip > 0) {
        this.#toSkip--;
        this.#line++;
        at = end + 1;
        continue;
      }
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      const isPlain = quote === -1 || quote > end;
      if (!isPlain) end = endOfRecord(text, at);
      if (end === -1) break;
      const row = this.#take(text.slice(at, end), isPlain);
      at = end + 1;
      if (row) yield row;
    }
    this.#pending = text.slice(at);
    if (this.#pending.length > this.layout.recordLength) throw this.#tooLong();
  }

  /** The row of the last line, where no line end follows it. */
  *end(): Generator<SourceRow, void, undefined> {
    if (this.#pending === '' || this.#toSkip > 0) return;
    if (this.#pending.endsWith('\r')) throw this.#loneReturn(this.#pending);
    const row = this.#take(this.#pending, !this.#pending.includes('"'));
    this.#pending = '';
    if (row) yield row;
  }

  #take(received: string, isPlain: boolean): SourceRow | undefined {
    if (received.length > this.layout.recordLength) throw this.#tooLong();
    const record = received.endsWith('\r') ? received.slice(0, -1) : received;
    const line = this.#line;
    const cells = isPlain ? this.#split(record) : this.#readQuoted(record);
    this.#line += 1 + (isPlain ? 0 : count(record, '\n'));
    return cells.length === 1 && cells[0] === '' ? undefined : { line, cells };
  }

  #split(record: string): readonly string[] {
    if (record.includes('\r')) throw this.#loneReturn(record);
    return record.split(this.layout.delimiter);
  }

  #readQuoted(record: string): readonly string[] {
    const { delimiter } = this.layout;
    const cells: string[] = [];
    for (let at = 0; ; at += delimiter.length) {
      const isQuoted = record[at] === '"';
      const { text, end } = isQuoted
        ? this.#quotedCell(record, at)
        : plainCell(record, at, delimiter);
      if (!isQuoted && text.includes('"')) throw this.#misplacedQuote();
      if (!isQuoted && text.includes('\r')) throw this.#loneReturn(record);
      cells.push(text);
      if (end === record.length) return cells;
      if (!record.startsWith(delimiter, end)) throw this.#misplacedQuote();
      at = end;
    }
  }

  #quotedCell(record: string, start: number): { readonly text: string; readonly end: number } {
    let text = '';
    for (let from = start + 1; ;) {
      const quote = record.indexOf('"', from);
      if (quote === -1) throw this.#openQuote();
      text += record.slice(from, quote);
      if (record[quote + 1] !== '"') return { text, end: quote + 1 };
      text += '"';
      from = quote + 2;
    }
  }

  #refuse(problem: string, expected: string): SourceError {
    return new SourceError({ file: this.layout.file, line: this.#line, problem, expected });
  }

  #openQuote(): SourceError {
    const problem = 'a quote in the record that begins here is not closed';
    return this.#refuse(problem, 'quotes around a whole cell, doubled inside it');
  }

  #misplacedQuote(): SourceError {
    const problem = 'a quote in the record that begins here is out of place or not closed';
    return this.#refuse(problem, 'quotes around a whole cell, doubled inside it');
  }

  #loneReturn(record: string): SourceError {
    const problem = 'a line ends in a lone carriage return (CR)';
    const line = this.#line + count(record.slice(0, record.indexOf('\r')), '\n');
    const expected = 'lines that end in LF or CR LF';
    return new SourceError({ file: this.layout.file, line, problem, expected });
  }

  #tooLong(): SourceError {
    const { recordLength } = this.layout;
    const start = this.#pending.slice(0, recordLength);
    if (!start.includes('"') && /\r(?!$)/.test(start)) return this.#loneReturn(start);
    return this.#refuse(
      `the record that begins here is longer than ${recordLength} bytes`,
      'records below the limit (a closing quote or the line ends may be missing)',
    );
  }
}

/** Where the record ends that begins at `start`: at the first line feed outside quotes; -1 where none has come. */
function endOfRecord(text: string, start: number): number {
  let from = start;
  for (;;) {
    const end = text.indexOf('\n', from);
    const quote = text.indexOf('"', from);
    if (quote === -1 || (end !== -1 && end < quote)) return end;
    const closing = text.indexOf('"', quote + 1);
    if (closing === -1) return -1;
    from = closing + 1;
  }
}

function plainCell(record: string, start: number, delimiter: string) {
  const found = record.indexOf(delimiter, start);
  const end = found === -1 ? record.length : found;
  return { text: record.slice(start, end), end };
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++;
  return found;
}
