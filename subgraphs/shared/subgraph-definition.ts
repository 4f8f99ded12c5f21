import type { Kysely } from 'kysely';
import type { SubgraphName } from '../../schema/subgraphs.js';
import type { ModelledDataset, PublishedDataset } from './imports/dataset.js';
import type { ReleasedTable } from './imports/released-table.js';

/** All that makes a subgraph: the same shape in each. */
export interface SubgraphDefinition<Tables, Context> {
  readonly name: SubgraphName;
  /** `import.meta.url` of its `subgraph.ts`; its migrations and snapshot lie beside it. */
  readonly folder: string;
  /** Tables that enter with releases, the shared ones included, in the order in which they are loaded. */
  readonly tables: readonly ReleasedTable[];
  readonly published: readonly PublishedDataset[];
  readonly modelled: readonly ModelledDataset<Tables>[];
  readonly resolvers: object;
  /** A fresh context for one request. */
  createContext(database: Kysely<Tables>): Context;
}
