import type { SubgraphName } from '../schema/subgraphs.js';
import { definitions } from './definitions.js';
import type { Database } from './shared/database/database.js';
import type { ImportTarget } from './shared/imports/run/import-target.js';

/** A subgraph over an open database as an import sees it; `onReleased` is called after each commit. */
export function importTarget(
  name: SubgraphName,
  database: Database,
  onReleased: () => Promise<void> = () => Promise.resolve(),
): ImportTarget {
  const { tables, published, releaseModelled } = definitions[name];
  return { name, tables, published, database, releaseModelled, onReleased };
}
