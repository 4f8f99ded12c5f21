import type { SubgraphDefinition } from '../shared/subgraph-definition.js';
import { healthChanges } from './changes.js';
import { createHealthContext, type HealthContext } from './context.js';
import { healthDatasets } from './datasets/index.js';
import { healthModelled } from './datasets/modelled/index.js';
import { healthReleasedTables } from './datasets/released-tables.js';
import { resolvers } from './resolvers/index.js';
import type { HealthTables } from './tables.js';

/** NHS organisations of London and general practice. */
export const health: SubgraphDefinition<HealthTables, HealthContext> = {
  name: 'health',
  folder: import.meta.url,
  tables: healthReleasedTables,
  published: healthDatasets,
  modelled: healthModelled,
  resolvers,
  changes: healthChanges,
  createContext: createHealthContext,
};
