import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql } from 'graphql';
import { loadLocalSubgraphFiles, parseSubgraphFiles } from '../../schema/load.js';
import type { InProcessSubgraph } from '../execution/in-process.js';
import type { AskSector } from './ask-sectors.js';
import { createHistoryFields } from './history-fields.js';

/**
 * The subgraph that tells what changed over all sectors. It lives in the gateway, which alone reaches them
 * all, and asks each as of the releases of the request it answers.
 */
export function createHistorySubgraph(
  sectors: readonly string[],
  ask: AskSector,
): InProcessSubgraph {
  const schema = buildSubgraphSchema({
    typeDefs: parseSubgraphFiles(loadLocalSubgraphFiles('history')),
    resolvers: { Query: createHistoryFields(sectors, ask) } as never,
  });
  return {
    name: 'history',
    execute: ({ query, operationName, variables, context }) =>
      graphql({
        schema,
        source: query,
        operationName,
        variableValues: variables,
        contextValue: context,
      }),
  };
}
