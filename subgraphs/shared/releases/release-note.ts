import type { LicenceId } from '../provenance/licences.js';

/** What is recorded of a release beside its facts; one row of the `release` table. */
export interface ReleaseNote {
  readonly dataset_id: string;
  readonly edition: string;
  readonly title: string;
  readonly publisher: string;
  readonly released_on: string | null;
  /** Moment (UTC) from which the graph knows it. */
  readonly recorded_at: string;
  readonly source_url: string | null;
  /** Hash of the imported file. */
  readonly sha256: string | null;
  readonly file_nature: 'ORIGINAL' | 'SUBSET' | 'DERIVED' | null;
  readonly licence_id: LicenceId;
  readonly kind: 'PUBLISHED' | 'MODELLED' | 'ILLUSTRATIVE';
  /** Hash of what it states, see `contentHash`. */
  readonly content_sha256: string;
}

/** Columns of a release note, in the order of a snapshot's `releases.csv`. */
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
] as const satisfies readonly (keyof ReleaseNote)[];
