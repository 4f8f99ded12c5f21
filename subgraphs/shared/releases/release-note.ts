import type { LicenceId } from '../provenance/licences.js';

/** What is recorded of a release beside its facts; one row of the `release` table. */
export interface ReleaseNote {
  readonly dataset_id: string;
  readonly edition: string;
  readonly title: string;
  readonly publisher: string;
  readonly released_on: string | null;
  /** Moment (UTC) from which the graph knows it; later where a newer release is in already. */
  readonly recorded_at: string;
  readonly source_url: string | null;
  /** Hash of the imported file. */
  readonly sha256: string | null;
  readonly file_nature: 'ORIGINAL' | 'SUBSET' | 'DERIVED' | null;
  readonly licence_id: LicenceId;
  readonly kind: 'PUBLISHED' | 'MODELLED' | 'ILLUSTRATIVE';
  /** Hash of what it states, see `contentHash`. */
  readonly content_sha256: string;
  /** Rows of the imported file, all of them; null where it was not counted. */
  readonly rows_read?: number | null;
  /** Rows that could not be taken. */
  readonly rows_rejected?: number | null;
  /** Facts that were read and left out, see `checkObservations`. */
  readonly facts_set_apart?: number | null;
  /** Why it was let in although it fell outside the band of its dataset. */
  readonly accepted_reason?: string | null;
}

/** Columns of a release note in the database. */
export const releaseColumns = [
  'dataset_id',
  'edition',
  'title',
  'publisher',
  'released_on',
  'recorded_at',
  'source_url',
  'sha256',
  'file_nature',
  'licence_id',
  'kind',
  'content_sha256',
  'rows_read',
  'rows_rejected',
  'facts_set_apart',
  'accepted_reason',
] as const satisfies readonly (keyof ReleaseNote)[];
