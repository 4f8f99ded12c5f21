/**
 * A table whose rows enter and leave with releases. Besides the columns named here each such table has
 * `valid_from`, `valid_to` (when it holds in the world, half-open), `release_from`, `release_to` (which
 * releases say so, half-open) and `revision`.
 */
export interface ReleasedTable {
  /** Name in the subgraph's SQL schema, and of its file in a snapshot. */
  readonly name: string;
  /** Columns that say which fact a row states; unique within a release. */
  readonly key: readonly string[];
  /** Columns that state it; when one differs from the last release, the fact is revised. */
  readonly content: readonly string[];
  /** Columns carried along that make no revision, such as the row of the file. */
  readonly carried: readonly string[];
  /**
   * Where validity comes from: `columns` when `valid_from` and `valid_to` are among key or content,
   * `period` when the key's `period` code gives both.
   */
  readonly validity: 'columns' | 'period';
}

/** All columns a snapshot file or a staged row has, in order: key, content, carried. */
export function stagedColumns(table: ReleasedTable): readonly string[] {
  return [...table.key, ...table.content, ...table.carried];
}
