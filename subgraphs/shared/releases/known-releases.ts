import type { Kysely, Selectable } from 'kysely';
import type { ReleaseTable, SharedTables } from '../figures/tables.js';

/** What is recorded of one release beside its facts. */
export type ReleaseRow = Selectable<ReleaseTable>;

/**
 * The releases of one subgraph, kept in memory because what is recorded of one never changes. Only a
 * release that is newer than all that are kept costs a statement, one for all who wait for it.
 */
export class KnownReleases {
  readonly #rows = new Map<number, ReleaseRow>();
  #newest = 0;
  #reading: Promise<void> | undefined;

  constructor(readonly tables: Kysely<SharedTables>) {}

  /** A release by its number, at once where it is kept. */
  load(id: number): ReleaseRow | Promise<ReleaseRow> {
    return this.#rows.get(id) ?? this.#find(id);
  }

  /** Ids of the datasets with made-up records among releases, in alphabetical order. */
  async illustrativeAmong(ids: ReadonlySet<number>): Promise<readonly string[]> {
    const datasets = new Set<string>();
    for (const id of ids) {
      const row = this.#rows.get(id) ?? (await this.#find(id));
      if (row.kind === 'ILLUSTRATIVE') datasets.add(row.dataset_id);
    }
    return [...datasets].sort();
  }

  async #find(id: number): Promise<ReleaseRow> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    await this.#reading;
    const row = this.#rows.get(id);
    if (row === undefined) throw new Error(`release ${String(id)} does not exist`);
    return row;
  }

  async #read(): Promise<void> {
    const rows = await this.tables
      .selectFrom('release')
      .selectAll()
      .where('release_id', '>', this.#newest)
      .execute();
    for (const row of rows) {
      this.#rows.set(row.release_id, row);
      this.#newest = Math.max(this.#newest, row.release_id);
    }
  }
}
