import { cellAddress } from './cell-address.js';
import { SourceError } from './source-error.js';
import { ROW_LIMITS, type SourceRow } from './source-row.js';

/**
 * Gathers the cells of one row of a sheet. Gaps are filled with '' and trailing empty cells left
 * out, so that the empty rest of a sheet, declared as thousands of repeated cells, costs nothing.
 */
export class SheetRow {
  #cells: string[] = [];
  #characters = 0;

  constructor(
    private readonly file: string,
    /** The row number, from 1. */
    readonly line: number,
  ) {}

  /**
   * Sets `repeat` cells from `column` (counted from 0) on.
   * @throws SourceError when the row outgrows a sheet or the size limit of a row, or the cell
   * holds U+FFFD or a NUL
   */
  set(column: number, value: string, repeat = 1): void {
    if (value === '') return;
    const end = column + repeat;
    this.#characters += value.length * repeat;
    if (end > ROW_LIMITS.sheetColumns || this.line > ROW_LIMITS.sheetRows) {
      throw this.#refuse('a cell stands beyond the last row or column of a sheet');
    }
    if (this.#characters > ROW_LIMITS.rowBytes) {
      throw this.#refuse(`the row is longer than ${ROW_LIMITS.rowBytes} characters`);
    }
    if (/[\ufffd\0]/.test(value)) {
      const address = cellAddress(this.line, column);
      throw this.#refuse(`cell ${address} holds a character no text holds (U+FFFD or NUL)`);
    }
    while (this.#cells.length < column) this.#cells.push('');
    for (let at = column; at < end; at++) this.#cells[at] = value;
  }

  /** The row, or undefined when every cell is empty. */
  finish(): SourceRow | undefined {
    return this.#cells.length === 0 ? undefined : { line: this.line, cells: this.#cells };
  }

  #refuse(problem: string): SourceError {
    return new SourceError({ file: this.file, line: this.line, problem });
  }
}

/** The refusal of a sheet a file does not have. */
export function refuseMissingSheet(
  file: string,
  sheetName: string,
  sheets: readonly string[],
): SourceError {
  return new SourceError({
    file,
    problem: 'the sheet is not in the file',
    expected: `a sheet "${sheetName}"`,
    found: sheets.map((name) => `"${name}"`).join(', '),
  });
}

/** The refusal of a sheet without a single cell. */
export function refuseEmptySheet(file: string, sheetName: string): SourceError {
  return new SourceError({ file, problem: `the sheet "${sheetName}" is empty`, expected: 'rows' });
}
