import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql } from 'graphql';
import { loadLocalSubgraphFiles, parseSubgraphFiles } from '../../schema/load.js';
import type { GatewayConfig } from '../config.js';
import type { InProcessSubgraph } from '../execution/in-process.js';
import { anonymousViewer } from './viewer.js';

/**
 * The subgraph that tells who asks and what they may read. It lives in the gateway, which alone knows;
 * a data-sharing agreement has nobody to be for as long as every viewer is anonymous.
 */
export function createAccessSubgraph(config: GatewayConfig): InProcessSubgraph {
  const viewer = anonymousViewer(config);
  const schema = buildSubgraphSchema({
    typeDefs: parseSubgraphFiles(loadLocalSubgraphFiles('access')),
    resolvers: {
      Query: { viewer: () => viewer, dataSharingAgreements: () => viewer.agreements },
    },
  });
  return {
    name: 'access',
    execute: ({ query, operationName, variables }) =>
      graphql({ schema, source: query, operationName, variableValues: variables }),
  };
}
