/** Bytes that a reader of csv looks for. */
export const ascii = { comma: 0x2c, lineFeed: 0x0a, return: 0x0d, minus: 0x2d, point: 0x2e };

/** Which bytes a cell may hold; those of letters outside ASCII count as the letters of Latin-1. */
function bytesOf(letter: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    letter.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}

const indicator = bytesOf(/[a-z0-9.-]/);
const area = bytesOf(/[A-Za-z0-9-]/);
const period = bytesOf(/[A-Z0-9-]/);
const breakdown = bytesOf(/[a-z0-9-]/);
const level = bytesOf(/[^",;\\\0\r\n]/);
const marker = bytesOf(/[a-z]/);
const note = bytesOf(/[^",\\\0\r\n]/);
const digit = bytesOf(/\d/);

const markers: ReadonlySet<string> = new Set(['c', 'x', 'z', 'u', 'low']);
const longestArea = 40;
const longestPeriod = 12;
/** Digits of a number before and after its point. */
const mostDigits = { before: 15, after: 10 };

/** End of the bytes from `at` that are of a kind. A line feed is of none, and ends every line. */
function endOf(allowed: Uint8Array, bytes: Buffer, at: number): number {
  let here = at;
  while (allowed[bytes[here] ?? 0] === 1) here += 1;
  return here;
}

/** Where the cell after a comma begins, or -1 where none stands. */
const pastComma = (bytes: Buffer, at: number) => (bytes[at] === ascii.comma ? at + 1 : -1);

/** Where the cell after the code at `at` begins; -1 where it is none, or is too long. */
function pastCode(allowed: Uint8Array, longest: number, bytes: Buffer, at: number): number {
  const end = endOf(allowed, bytes, at);
  return end === at || end - at > longest ? -1 : pastComma(bytes, end);
}

/** Where the cell after the indicator at `at` begins; -1 where it is not plain. */
export const pastIndicator = (bytes: Buffer, at: number): number =>
  pastCode(indicator, Infinity, bytes, at);
/** As `pastIndicator`, for the code of an area. */
export const pastArea = (bytes: Buffer, at: number): number =>
  pastCode(area, longestArea, bytes, at);
/** As `pastIndicator`, for the code of a period. */
export const pastPeriod = (bytes: Buffer, at: number): number =>
  pastCode(period, longestPeriod, bytes, at);

/** Where the cell after a number begins, which may be left out; -1 where it is no plain number. */
function pastNumber(bytes: Buffer, at: number, isUnsigned: boolean): number {
  if (bytes[at] === ascii.comma) return at + 1;
  if (isUnsigned && bytes[at] === ascii.minus) return -1;
  const start = bytes[at] === ascii.minus ? at + 1 : at;
  const whole = endOf(digit, bytes, start);
  if (whole === start || whole - start > mostDigits.before) return -1;
  if (bytes[whole] !== ascii.point) return pastComma(bytes, whole);
  const end = endOf(digit, bytes, whole + 1);
  if (end === whole + 1 || end - whole - 1 > mostDigits.after) return -1;
  return pastComma(bytes, end);
}

/** Where the cell after a marker begins, which stands exactly where no value does; -1 where not so. */
function pastMarker(bytes: Buffer, at: number, hasValue: boolean): number {
  if (hasValue) return pastComma(bytes, at);
  const end = endOf(marker, bytes, at);
  return markers.has(bytes.toString('latin1', at, end)) ? pastComma(bytes, end) : -1;
}

/** Where the cells of a line after its period begin; each ends a byte before the next begins. */
export interface FigureCells {
  breakdown: number;
  level: number;
  value: number;
  numerator: number;
  denominator: number;
  marker: number;
  note: number;
  /** End of the note. */
  end: number;
}

/** To be filled. */
export function noCells(): FigureCells {
  return {
    breakdown: 0,
    level: 0,
    value: 0,
    numerator: 0,
    denominator: 0,
    marker: 0,
    note: 0,
    end: 0,
  };
}

/**
 * Finds the cells of a line after its period; false where one of them is not plain.
 *
 * @param isUnsigned whether a number below 0 is not plain
 */
export function findCells(
  bytes: Buffer,
  at: number,
  isUnsigned: boolean,
  cells: FigureCells,
): boolean {
  cells.breakdown = at;
  cells.level = pastComma(bytes, endOf(breakdown, bytes, at));
  if (cells.level === -1) return false;
  cells.value = pastComma(bytes, endOf(level, bytes, cells.level));
  if (cells.value === -1) return false;
  cells.numerator = pastNumber(bytes, cells.value, isUnsigned);
  if (cells.numerator === -1) return false;
  cells.denominator = pastNumber(bytes, cells.numerator, isUnsigned);
  if (cells.denominator === -1) return false;
  cells.marker = pastNumber(bytes, cells.denominator, isUnsigned);
  if (cells.marker === -1) return false;
  cells.note = pastMarker(bytes, cells.marker, bytes[cells.value] !== ascii.comma);
  if (cells.note === -1) return false;
  cells.end = endOf(note, bytes, cells.note);
  return true;
}
