import type { Recorded } from '../figures/tables.js';

/** The releases that an answer rests on, noted by the loaders as they hand out rows. */
export class NotedReleases {
  readonly #ids = new Set<number>();

  /** Notes the releases that first stated these rows. */
  note(rows: readonly Pick<Recorded, 'release_from'>[]): void {
    for (const { release_from } of rows) this.#ids.add(release_from);
  }

  /** Numbers of the releases, in no order. */
  get ids(): ReadonlySet<number> {
    return this.#ids;
  }
}
