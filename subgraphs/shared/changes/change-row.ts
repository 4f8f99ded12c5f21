/** A row of a released table, every column as text. */
export type StatedRow = Readonly<Record<string, string | null>>;

/** A fact that a release changed, as it is read: one of `before` and `after` may be null, never both. */
export interface ChangeRow {
  /** Number of the release that changed it. */
  readonly release: number;
  readonly table: string;
  /** Texts of the table's key, in its order. */
  readonly key: readonly string[];
  readonly before: StatedRow | null;
  readonly after: StatedRow | null;
}

/** The release that changed it. */
export interface ChangingRelease {
  readonly release_id: number;
  readonly dataset_id: string;
  readonly recorded_at: string;
  /** Day on which the release of the same dataset before it was published or recorded; null for the first. */
  readonly before: string | null;
  /** How many facts it changed; null where that was not kept. */
  readonly changed: number | null;
}

/** Which changes are asked for; what is null does not narrow. */
export interface ChangeFilter {
  /** Codes of areas and organisations. */
  readonly areas: readonly string[] | null;
  /** Ids of indicators. */
  readonly indicators: readonly string[] | null;
}
