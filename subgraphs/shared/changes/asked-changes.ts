import type { ReleasedTable } from '../imports/released-table.js';
import type { ChangeFilter } from './change-row.js';

/** What a page of changes is asked of. */
export interface ChangeSource {
  /** SQL schema of the subgraph. */
  readonly schema: string;
  readonly tables: readonly ReleasedTable[];
}

/** Where in a release the page before ended: facts of `table` up to this key have been told. */
export interface PlaceInRelease {
  readonly table: string;
  readonly key: readonly string[];
}

/** Changes that are asked for. */
export interface AskedChanges {
  /** Tables in which there may be any, in their order. */
  readonly tables: readonly ReleasedTable[];
  /** Numbers of the releases looked through, both included. */
  readonly first: number;
  readonly last: number;
  readonly filter: ChangeFilter;
  /** What has been told; its release is one of them. */
  readonly after: (PlaceInRelease & { readonly release: number }) | null;
  readonly limit: number;
}
