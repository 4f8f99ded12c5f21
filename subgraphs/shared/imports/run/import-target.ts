import type { Connection, Database } from '../../database/database.js';
import type { ModelledRelease } from '../../releases/release-modelled.js';
import type { PublishedDataset } from '../dataset.js';
import type { ReleasedTable } from '../released-table.js';

/** A subgraph as far as an import is concerned. */
export interface ImportTarget {
  /** Its name, which is that of its SQL schema. */
  readonly name: string;
  readonly tables: readonly ReleasedTable[];
  readonly published: readonly PublishedDataset[];
  readonly database: Database;
  /** Computes anew what rests on the datasets released, within the transaction of the release. */
  releaseModelled(
    connection: Connection,
    released: ReadonlySet<string>,
    recordedAt: string,
  ): Promise<readonly ModelledRelease[]>;
  /** Called when a release has been committed. */
  onReleased(): Promise<void>;
}

/** A subgraph that takes a dataset, and its own reading of it. */
export interface Taker extends ImportTarget {
  readonly dataset: PublishedDataset;
}
