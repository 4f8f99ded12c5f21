import type { ReleaseRow } from '../releases/known-releases.js';
import { licences, type LicenceId } from './licences.js';

/**
 * How the source of a figure or a line of a register is told: a release with the row of its file. What a release
 * does not know is null. Its fields are told as they stand, without resolvers: every figure has a source.
 */
export class ProvenanceModel {
  readonly #release: ReleaseRow;
  readonly #modelled: boolean;

  constructor(
    release: ReleaseRow,
    /** Row or cell of the file; null where none is known. */
    readonly rowKey: string | null = null,
    modelled = false,
  ) {
    this.#release = release;
    this.#modelled = modelled;
  }

  get releaseId(): number {
    return this.#release.release_id;
  }

  get datasetId(): string {
    return this.#release.dataset_id;
  }

  get title(): string {
    return this.#release.title;
  }

  get publisher(): string {
    return this.#release.publisher;
  }

  /** Edition in the publisher's words. */
  get release(): string {
    return this.#release.edition;
  }

  get releasedOn(): string | null {
    return this.#release.released_on;
  }

  get recordedAt(): string {
    return this.#release.recorded_at;
  }

  get sourceUrl(): string | null {
    return this.#release.source_url;
  }

  get sha256(): string | null {
    return this.#release.sha256;
  }

  get fileNature(): string | null {
    return this.#release.file_nature;
  }

  get licence() {
    return licences[this.#release.licence_id as LicenceId];
  }

  /** What was computed from published figures is modelled. */
  get kind(): ReleaseRow['kind'] {
    const { kind } = this.#release;
    return this.#modelled && kind === 'PUBLISHED' ? 'MODELLED' : kind;
  }
}
