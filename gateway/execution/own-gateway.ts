import type { ApolloServerOptionsWithGateway, ApolloServerPlugin } from '@apollo/server';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../request-context.js';
import { StartError } from '../start-error.js';
import { listSubgraphNames } from '../supergraph.js';
import { createEarlyAnswers, type EarlyAnswers } from './answer-early.js';
import { createExecutor } from './executor.js';
import { PlanCache, type PlanCacheFacts } from './plan-cache.js';
import { readApiSchema } from './planning/api-schema.js';
import { createPlanner } from './planning/planner.js';
import { readSupergraphTypes } from './planning/supergraph-types.js';
import { createAsk } from './running/ask.js';
import { createMerge } from './running/merge.js';
import type { SubgraphCaller } from './subgraph-caller.js';

/** What Apollo Server asks of a gateway. */
export type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];

/** What our execution is made of. */
export interface OwnGatewayOptions {
  readonly supergraph: string;
  /** @throws StartError when nobody calls a subgraph of that name. */
  readonly callerOf: (subgraph: string) => SubgraphCaller;
  readonly log: Logger;
  readonly limits: {
    readonly subgraphTimeout: number;
    readonly maxEntities: number;
    readonly maxPlans: number;
  };
}

/** The graph with our own planning and execution. */
export interface OwnGateway {
  readonly gateway: Gateway;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  planCache(): PlanCacheFacts;
}

/**
 * Plans with the native planner and executes with our own executor.
 *
 * @throws StartError when the composed schema cannot be served.
 */
export async function createOwnGateway(options: OwnGatewayOptions): Promise<OwnGateway> {
  const { supergraph, callerOf, log, limits } = options;
  const document = parseSupergraph(supergraph);
  const plan = await createPlanner(supergraph, document, log);
  const schema = readApiSchema(document);
  const types = readSupergraphTypes(document);
  const asks = new Map(
    listSubgraphNames(supergraph).map((name) => [
      name,
      createAsk(callerOf(name), limits.subgraphTimeout, log),
    ]),
  );
  const plans = new PlanCache(limits.maxPlans);
  const ask = (subgraph: string) => {
    const found = asks.get(subgraph);
    if (found === undefined) throw new Error(`The plan names an unknown subgraph: ${subgraph}.`);
    return found;
  };
  const merge = createMerge(types);
  const executor = createExecutor(
    { plan, schema, types, merge, ask, maxEntities: limits.maxEntities },
    plans,
  );
  const answers = createEarlyAnswers(executor);
  return {
    gateway: createGateway(answers, schema, supergraph),
    plugins: [answers.plugin],
    planCache: () => plans.facts(),
  };
}

function parseSupergraph(supergraph: string): DocumentNode {
  try {
    return parse(supergraph, { noLocation: true });
  } catch (error) {
    throw new StartError(
      `The composed schema cannot be served: ${String(error).split('\n', 1)[0]}`,
    );
  }
}

function createGateway(answers: EarlyAnswers, schema: GraphQLSchema, supergraph: string): Gateway {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ context }) => answers.withErrors(context as RequestContext),
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: supergraph });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
