import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { RequestContext } from '../../request-context.js';
import type { Gateway } from '../own-gateway.js';
import type { SubgraphCaller } from '../subgraph-caller.js';
import { createDataSource } from './data-source.js';
import { introspectionAnswers } from './introspection.js';

/** What stock execution is made of. */
export interface ApolloGatewayOptions {
  readonly supergraph: string;
  /** @throws StartError when nobody calls a subgraph of that name. */
  readonly callerOf: (subgraph: string) => SubgraphCaller;
  readonly log: Logger;
  readonly limits: { readonly subgraphTimeout: number; readonly maxEntities: number };
}

/** The graph as @apollo/gateway plans and executes it; loaded only where it is asked for. */
export async function createApolloGateway(
  options: ApolloGatewayOptions,
): Promise<{ gateway: Gateway; plugins: readonly ApolloServerPlugin<RequestContext>[] }> {
  const { supergraph, callerOf, log, limits } = options;
  const { ApolloGateway } = await import('@apollo/gateway');
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger: log,
    debug: false,
    __exposeQueryPlanExperimental: false,
    buildService: ({ name }) =>
      createDataSource({
        caller: callerOf(name),
        log,
        timeout: limits.subgraphTimeout,
        maxEntities: limits.maxEntities,
      }),
  });
  return { gateway, plugins: [introspectionAnswers] };
}
