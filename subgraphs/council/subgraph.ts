import { areaGroupTable, areaTable, observationTable } from '../shared/figures/tables.js';
import type { SubgraphDefinition } from '../shared/subgraph-definition.js';
import { createCouncilContext, type CouncilContext } from './context.js';
import { modelled, published } from './datasets/index.js';
import { registerTables } from './register-tables.js';
import { resolvers } from './resolvers/index.js';
import {
  educationAuthorityTable,
  indicatorTable,
  lsoaWardTable,
  neighbourTable,
  regionCodeTable,
  type CouncilTables,
} from './tables.js';

/** Places, the people who live in them, and the services of their councils. */
export const council: SubgraphDefinition<CouncilTables, CouncilContext> = {
  name: 'council',
  folder: import.meta.url,
  tables: [
    areaTable,
    lsoaWardTable,
    educationAuthorityTable,
    neighbourTable,
    regionCodeTable,
    indicatorTable,
    observationTable,
    areaGroupTable,
    ...registerTables,
  ],
  published,
  modelled,
  resolvers,
  createContext: createCouncilContext,
};
