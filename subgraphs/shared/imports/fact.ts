/** What a cell of a fact may hold. Numbers with decimals travel as text, so that nothing is rounded. */
export type Cell = string | number | null;

/** One row for one released table, as read from one row of a source. */
export interface Fact {
  /** Name of the `ReleasedTable`. */
  readonly table: string;
  /** Line or cell of the source, for error messages: `L102`, `TA1!F17`. */
  readonly source: string;
  /** Column → cell; a column that is absent is null. */
  readonly values: Readonly<Record<string, Cell>>;
}
