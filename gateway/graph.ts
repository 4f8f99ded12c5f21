import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createErrorFormatter } from './errors/format-error.js';
import { createReplyFinisher } from './errors/finish-reply.js';
import { writeAnswer } from './execution/answering/written-data.js';
import { createApolloGateway } from './execution/apollo/apollo-gateway.js';
import { createOwnGateway, type Gateway } from './execution/own-gateway.js';
import type { PlanCacheFacts } from './execution/plan-cache.js';
import type { SubgraphCaller } from './execution/subgraph-caller.js';
import { createOperationChecks } from './limits/operation-checks.js';
import { rehearse, type KnownOperation } from './rehearsal.js';
import type { RequestContext } from './request-context.js';
import { StartError } from './start-error.js';

/** What the graph is made of. */
export interface GraphOptions {
  readonly supergraph: string;
  readonly callers: readonly SubgraphCaller[];
  readonly log: Logger;
  /** Who plans and executes; our own unless told otherwise. */
  readonly execution?: Execution;
  /** Operations that our own execution gets ready before anybody sends them. */
  readonly operations?: readonly KnownOperation[];
  /** What else looks at each answer, once it is finished. */
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
  readonly limits: {
    readonly maxTokens: number;
    readonly maxPageSize: number;
    readonly maxErrors: number;
    readonly maxEntities: number;
    readonly subgraphTimeout: number;
    readonly maxPlans: number;
  };
}

/** `placegraph` is our own executor over a native planner, `apollo` is @apollo/gateway as it comes. */
export type Execution = 'placegraph' | 'apollo';

/** The graph, ready to answer. */
export interface Graph {
  readonly server: ApolloServer<RequestContext>;
  /** The schema clients see. */
  schema(): GraphQLSchema;
  /** How well the cache of plans does; nothing where @apollo/gateway keeps its own. */
  planCache(): PlanCacheFacts | undefined;
  stop(): Promise<void>;
}

/**
 * Plans and executes operations over the composed schema.
 *
 * Automatic persisted queries are on, because frontends save most of an upload and get a URL that
 * HTTP caches can hold. They are kept in the server's own bounded cache (30 MB, least recently used
 * goes first), and every text passes the same limits when it is registered, so that a hash opens
 * nothing a text would not.
 *
 * @throws StartError when the schema joins a subgraph that nobody calls, or does not build.
 */
export async function startGraph(options: GraphOptions): Promise<Graph> {
  const { log, limits } = options;
  const { gateway, plugins, planCache } = await createGateway(options);
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const server = new ApolloServer<RequestContext>({
    gateway,
    logger: log,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    formatError: createErrorFormatter(log),
    stringifyResult: writeAnswer,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      createOperationChecks(limits),
      ...plugins,
      createReplyFinisher({ maxErrors: limits.maxErrors, log }),
      ...(options.plugins ?? []),
    ],
  });
  await start(server);
  if (options.execution !== 'apollo') await rehearse(server, options.operations ?? []);
  return {
    server,
    schema() {
      if (schema === undefined) throw new Error('The graph has no schema before it is started.');
      return schema;
    },
    planCache,
    stop: () => server.stop(),
  };
}

/** What differs between our own execution and that of @apollo/gateway. */
interface Execute {
  readonly gateway: Gateway;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  planCache(): PlanCacheFacts | undefined;
}

async function createGateway(options: GraphOptions): Promise<Execute> {
  const callerOf = (name: string) => findCaller(options.callers, name);
  if (options.execution === 'apollo') {
    return { ...(await createApolloGateway({ ...options, callerOf })), planCache: () => undefined };
  }
  return createOwnGateway({ ...options, callerOf });
}

async function start(server: ApolloServer<RequestContext>): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new StartError(`The composed schema cannot be served: ${reason}`);
  }
}

function findCaller(callers: readonly SubgraphCaller[], name: string): SubgraphCaller {
  const caller = callers.find((candidate) => candidate.name === name);
  if (caller !== undefined) return caller;
  throw new StartError(
    `The composed schema joins the subgraph ${name}, but only ${callers.map((known) => known.name).join(', ')} can be called.`,
  );
}
