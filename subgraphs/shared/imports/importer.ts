import type { ImportRequest, ImportTelling } from './run/import-request.js';

/** A release as lists show it. */
export interface ListedRelease {
  readonly subgraph: string;
  readonly release_id: number;
  readonly dataset_id: string;
  readonly title: string;
  readonly edition: string;
  readonly kind: string;
  /** Day of publication, where known. */
  readonly released_on: string | null;
  readonly recorded_at: string;
  /** Rows of the file; null where not counted, as for what is modelled. */
  readonly rows_read: number | null;
  readonly rows_rejected: number | null;
  readonly facts_set_apart: number | null;
  readonly facts_new: number | null;
  readonly facts_revised: number | null;
  readonly facts_withdrawn: number | null;
  readonly accepted_reason: string | null;
}

/** Imports files into the databases of subgraphs, wherever those are open. */
export interface Importer {
  /** Imports one file, see `importFile`. */
  run(request: ImportRequest, telling: ImportTelling, signal: AbortSignal): Promise<void>;
  /** All releases, the newest first. */
  releases(): Promise<readonly ListedRelease[]>;
  close(): Promise<void>;
}
