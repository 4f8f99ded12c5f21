import type { SubgraphName } from '../../schema/subgraphs.js';
import type { DescribeChange } from './changes/change-model.js';
import type { ModelledDataset, PublishedDataset } from './imports/dataset.js';
import type { ReleasedTable } from './imports/released-table.js';
import type { Reading } from './releases/reading.js';

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
  /** How changes of its own tables are told, by table; the rest is told by what the columns say. */
  readonly changes?: Readonly<Record<string, DescribeChange>>;
  /** A fresh context for one request. */
  createContext(reading: Reading<Tables>): Context;
}
