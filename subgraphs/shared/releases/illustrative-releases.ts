import type { Kysely } from 'kysely';
import type { SharedTables } from '../figures/tables.js';

/**
 * Knows which releases of one subgraph are made up. The list is read again only when a release turns
 * up that is newer than it, so that a request costs no statement of its own.
 */
export class IllustrativeReleases {
  #newestKnown = 0;
  #datasets: ReadonlyMap<number, string> = new Map();

  constructor(readonly tables: Kysely<SharedTables>) {}

  /** Ids of the illustrative datasets among releases, in alphabetical order. */
  async datasetsAmong(releases: ReadonlySet<number>): Promise<readonly string[]> {
    if ([...releases].some((id) => id > this.#newestKnown)) await this.#read();
    const ids = [...releases].flatMap((id) => this.#datasets.get(id) ?? []);
    return [...new Set(ids)].sort();
  }

  async #read(): Promise<void> {
    const rows = await this.tables
      .selectFrom('release')
      .select(['release_id', 'dataset_id', 'kind'])
      .execute();
    this.#newestKnown = Math.max(0, ...rows.map((row) => row.release_id));
    this.#datasets = new Map(
      rows
        .filter((row) => row.kind === 'ILLUSTRATIVE')
        .map((row) => [row.release_id, row.dataset_id]),
    );
  }
}
