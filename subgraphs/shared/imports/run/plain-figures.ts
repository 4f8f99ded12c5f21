import { isAscii, isUtf8 } from 'node:buffer';
import { findIndicator, sectorOf } from '../../../../schema/indicators/registry.js';
import { parsePeriod, isPeriodCode, periodBounds } from '../../periods/period.js';
import { todayInLondon } from '../../periods/calendar-date.js';
import { observationColumns } from '../observation-file.js';
import { BinaryRows, dateField, textField } from './binary-rows.js';
import { neverNegative } from './check-observations.js';
import {
  ascii,
  findCells,
  noCells,
  pastArea,
  pastIndicator,
  pastPeriod,
  type FigureCells,
} from './plain-cells.js';

/** Columns that are loaded for each line, in this order: its own, where it stood, the bounds of its period. */
export const loadedColumns: readonly string[] = [
  'indicator_id',
  'area_code',
  'period',
  'valid_from',
  'valid_to',
  'breakdown',
  'level',
  'value',
  'numerator',
  'denominator',
  'marker',
  'note',
  'row_key',
];

const header = observationColumns.join(',');
const byteOrderMark = Buffer.from('\ufeff');
/** Where an earlier conversion lost a letter. */
const lostLetter = Buffer.from('\ufffd');
const empty = Buffer.alloc(0);
/** Bytes of the longest line; what has no end is not plain. */
const longestLine = 1 << 16;
/** Bytes that a line has in the binary format at most beside its own: lengths, numbers by fours, dates. */
const addedToLine = 112;
/** Bytes of the shortest plain line. */
const shortestLine = 16;
const lineEnd = Buffer.from('\n');

interface LoadedPeriod {
  /** Its code with a comma. */
  readonly code: Buffer;
  /** The code and both bounds as they are loaded. */
  readonly fields: Buffer;
  /** What followed it last, and mostly does again. */
  next: LoadedPeriod | undefined;
}

/** Whether some bytes, at least one, stand at a place. */
function standsAt(wanted: Buffer, bytes: Buffer, at: number): boolean {
  for (let here = 0; here < wanted.length; here += 1) {
    if (bytes[at + here] !== wanted[here]) return false;
  }
  return wanted.length > 0;
}

/** Whether a text needs no look at its letters: it is UTF-8, and none was lost. */
function isSound(text: Buffer): boolean {
  return isAscii(text) || (isUtf8(text) && !text.includes(lostLetter));
}

/**
 * Reads a file of figures line by line as long as every line is plain: no quotes, nothing that a check
 * would stop at. What it finds in the way ends it; the file is then read the usual way, which tells faults.
 * It goes by bytes, most of which are loaded as they stand: making texts of them takes longer than all else.
 */
export class PlainFigures {
  readonly areas = new Set<string>();
  readonly indicators = new Set<string>();
  readonly #periods = new Map<string, LoadedPeriod>();
  /** That of the line before. */
  #period: LoadedPeriod | undefined;
  readonly #rows = new BinaryRows();
  /** Where the cells of the line under way begin; one for all, since there are millions. */
  readonly #cells: FigureCells = noCells();
  readonly #today = todayInLondon();
  #pending: Buffer = empty;
  #asked = 0;
  /** Indicator and area of the line before, with their commas. */
  #start: Buffer = empty;
  /** Both as they are loaded. */
  #startFields: Buffer = empty;
  #isUnsigned = false;
  /** Lines read, the header included. */
  lines = 0;

  constructor(readonly sector: string) {}

  /** Codes of the periods met. */
  get periods(): readonly string[] {
    return [...this.#periods.keys()];
  }

  /** Lines read since this was asked last. */
  linesSinceAsked(): number {
    const lines = this.lines - this.#asked;
    this.#asked = this.lines;
    return lines;
  }

  /** The rows of the lines that further bytes complete; undefined where one is not plain. */
  take(piece: Buffer): Buffer | undefined {
    const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, piece]) : piece;
    const end = bytes.lastIndexOf(ascii.lineFeed) + 1;
    if (bytes.length - end > longestLine) return undefined;
    this.#pending = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    if (!isSound(whole)) return undefined;
    this.#rows.makeRoom(end + Math.ceil(end / shortestLine) * addedToLine);
    for (let at = 0; at < end;) {
      at = this.lines === 0 ? this.#pastHeader(whole) : this.#pastLine(whole, at);
      if (at === -1) return undefined;
      this.lines += 1;
    }
    return this.#rows.take();
  }

  /** The row of the last line, where no line end follows it, and the end of all rows. */
  end(): Buffer | undefined {
    const last = this.#pending.length === 0 ? empty : this.take(lineEnd);
    return last && Buffer.concat([last, this.#rows.end()]);
  }

  #pastHeader(bytes: Buffer): number {
    const start = bytes.indexOf(byteOrderMark) === 0 ? byteOrderMark.length : 0;
    const end = bytes.indexOf(ascii.lineFeed);
    const line = bytes.toString('latin1', start, end);
    return line === header || line === `${header}\r` ? end + 1 : -1;
  }

  /** Adds the line at `at` to what is loaded; where the next begins, or -1 where it is not plain. */
  #pastLine(bytes: Buffer, at: number): number {
    if (!standsAt(this.#start, bytes, at) && !this.#begin(bytes, at)) return -1;
    const periodAt = at + this.#start.length;
    const period = this.#periodAt(bytes, periodAt);
    if (period === undefined) return -1;
    const cells = this.#cells;
    if (!findCells(bytes, periodAt + period.code.length, this.#isUnsigned, cells)) return -1;
    const end = bytes[cells.end] === ascii.return ? cells.end + 1 : cells.end;
    if (bytes[end] !== ascii.lineFeed) return -1;
    this.#addRow(bytes, period.fields);
    return end + 1;
  }

  #addRow(bytes: Buffer, period: Buffer): void {
    const rows = this.#rows;
    const cells = this.#cells;
    rows.begin(loadedColumns.length);
    rows.fields(this.#startFields);
    rows.fields(period);
    rows.text(bytes, cells.breakdown, cells.level - 1);
    rows.text(bytes, cells.level, cells.value - 1);
    rows.numberOrNone(bytes, cells.value, cells.numerator - 1);
    rows.numberOrNone(bytes, cells.numerator, cells.denominator - 1);
    rows.numberOrNone(bytes, cells.denominator, cells.marker - 1);
    rows.textOrNone(bytes, cells.marker, cells.note - 1);
    rows.textOrNone(bytes, cells.note, cells.end);
    rows.line(this.lines + 1);
  }

  /** Notes a line's indicator and area, which most files repeat for many lines; whether they are known. */
  #begin(bytes: Buffer, at: number): boolean {
    const areaAt = pastIndicator(bytes, at);
    const end = areaAt === -1 ? -1 : pastArea(bytes, areaAt);
    if (end === -1) return false;
    const indicator = bytes.toString('latin1', at, areaAt - 1);
    if (!this.#knows(indicator)) return false;
    const area = bytes.toString('latin1', areaAt, end - 1);
    this.areas.add(area);
    this.#start = Buffer.from(bytes.subarray(at, end));
    this.#startFields = Buffer.concat([textField(indicator), textField(area)]);
    return true;
  }

  /** The period at a place; undefined where it is none, or has not begun. */
  #periodAt(bytes: Buffer, at: number): LoadedPeriod | undefined {
    const expected = this.#period?.next;
    if (expected && standsAt(expected.code, bytes, at)) return (this.#period = expected);
    const to = pastPeriod(bytes, at);
    const period = to === -1 ? undefined : this.#periodOf(bytes.toString('latin1', at, to - 1));
    if (this.#period && period) this.#period.next = period;
    return (this.#period = period);
  }

  #periodOf(code: string): LoadedPeriod | undefined {
    const known = this.#periods.get(code);
    if (known !== undefined) return known;
    if (!isPeriodCode(code)) return undefined;
    const period = parsePeriod(code);
    if (period.start > this.#today) return undefined;
    const { from, to } = periodBounds(period);
    const fields = Buffer.concat([textField(code), dateField(from), dateField(to)]);
    const loaded = { code: Buffer.from(`${code},`), fields, next: undefined };
    this.#periods.set(code, loaded);
    return loaded;
  }

  /** Whether an indicator is one of the sector, whose values need no look at each. */
  #knows(id: string): boolean {
    if (this.indicators.has(id)) return true;
    const indicator = findIndicator(id);
    if (!indicator || sectorOf(indicator) !== this.sector) return false;
    if (indicator.unit === 'PROPORTION') return false;
    this.indicators.add(id);
    // One that cannot be below 0 forbids the sign to all that follow; then the file goes the usual way.
    this.#isUnsigned ||= neverNegative.has(indicator.unit);
    return true;
  }
}
