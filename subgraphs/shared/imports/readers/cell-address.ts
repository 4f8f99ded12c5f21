/** A cell of a sheet: `row` counted from 1 as spreadsheets show it, `column` counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/**
 * The letters of a column: 0 is `A`, 25 is `Z`, 26 is `AA`.
 * @throws RangeError when the index is not a whole number of at least 0
 */
export function columnLetters(column: number): string {
  if (!Number.isSafeInteger(column) || column < 0) {
    throw new RangeError(`A column index is a whole number from 0, not ${column}`);
  }
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * The index of a column, from 0, given its letters in either case.
 * @throws RangeError when the text is not one to three letters
 */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) {
    throw new RangeError(`A column is one to three letters, not "${letters}"`);
  }
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** The address of a cell as spreadsheets write it: row 12, column 4 is `E12`. */
export function cellAddress(row: number, column: number): string {
  if (!Number.isSafeInteger(row) || row < 1) {
    throw new RangeError(`A row number is a whole number from 1, not ${row}`);
  }
  return `${columnLetters(column)}${row}`;
}

/** The position an address such as `E12` or `$E$12` stands for, or undefined when it is none. */
export function parseCellAddress(address: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const [, letters = '', digits = ''] = match;
  return { row: Number(digits), column: columnIndex(letters) };
}
