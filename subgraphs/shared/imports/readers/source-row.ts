/** A row of a table-like file. */
export interface SourceRow {
  /**
   * Where the row stands, counted from 1: in a text file the physical line on which the record
   * begins, in a sheet the row number a spreadsheet program shows.
   */
  readonly line: number;
  /**
   * The cells as text. In a text file every row has as many cells as the header; in a sheet a row
   * ends at its last cell that is not empty.
   */
  readonly cells: readonly string[];
}

/** Limits on one row, so that a damaged file is refused with bounded memory. */
export const ROW_LIMITS = {
  /** Bytes (text files) or characters (sheets) of one cell or one row. */
  rowBytes: 1_000_000,
  /** Rows of a sheet: the limit of the spreadsheet programs themselves. */
  sheetRows: 1_048_576,
  /** Columns of a sheet: the limit of the spreadsheet programs themselves. */
  sheetColumns: 16_384,
} as const;
