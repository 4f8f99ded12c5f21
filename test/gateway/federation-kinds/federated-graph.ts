import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse, type GraphQLFieldResolver, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { createInProcessCaller } from '../../../gateway/execution/in-process.js';
import type { SubgraphCall } from '../../../gateway/execution/subgraph-caller.js';
import { startGraph } from '../../../gateway/graph.js';
import { startContext } from '../../../gateway/request-context.js';
import { compose } from '../../../schema/compose.js';
import type { Part } from './kind.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@external", "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject"
])`;

const limits = {
  maxTokens: 1000,
  maxPageSize: 100,
  maxErrors: 100,
  maxEntities: 1000,
  subgraphTimeout: 5000,
  maxPlans: 100,
};

/** What the graph said, and what it asked of its subgraphs meanwhile. */
export interface Said {
  readonly data: unknown;
  readonly errors: readonly GraphQLFormattedError[];
  /** Calls of each subgraph. */
  readonly calls: ReadonlyMap<string, readonly SubgraphCall[]>;
}

/** A graph of small subgraphs that run in process. */
export interface FederatedGraph {
  /** The schema clients see, as SDL. */
  readonly api: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Said>;
  stop(): Promise<void>;
}

/** SDL with the federation link, unless it says by itself what it links or is of federation 1. */
function withLink(sdl: string): string {
  return sdl.includes('extend type') ? sdl : `${link}\n${sdl}`;
}

/**
 * Composes subgraphs and starts the gateway over them; `fieldResolver` answers fields without a resolver.
 *
 * @throws CompositionError
 */
export async function federate(
  parts: Readonly<Record<string, Part>>,
  fieldResolver?: GraphQLFieldResolver<never, unknown>,
): Promise<FederatedGraph> {
  const calls = new Map<string, SubgraphCall[]>();
  const services = Object.entries(parts).map(([name, { sdl, resolvers, isAway }]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: parse(withLink(sdl)),
    resolvers,
    isAway,
  }));
  const callers = services.map(({ name, typeDefs, resolvers = {}, isAway }) => {
    const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
    return createInProcessCaller({
      name,
      execute(call) {
        calls.set(name, [...(calls.get(name) ?? []), call]);
        if (isAway) return Promise.reject(new Error(`${name} is away.`));
        return graphql({
          schema,
          source: call.query,
          operationName: call.operationName,
          variableValues: call.variables,
          ...(fieldResolver === undefined ? {} : { fieldResolver: fieldResolver as never }),
        });
      },
    });
  });
  const { supergraph, api } = compose(services);
  const graph = await startGraph({
    supergraph,
    callers,
    limits,
    execution: process.env['EXECUTION'] === 'apollo' ? 'apollo' : 'placegraph',
    log: pino({ level: 'silent' }),
  });
  return {
    api,
    async ask(query, variables) {
      calls.clear();
      const { body } = await graph.server.executeOperation(
        { query, ...(variables === undefined ? {} : { variables }) },
        {
          contextValue: startContext(new AbortController().signal),
        },
      );
      if (body.kind !== 'single') throw new Error('The answer comes in parts.');
      const { data, errors = [] } = body.singleResult;
      return { data, errors, calls: new Map(calls) };
    },
    stop: () => graph.stop(),
  };
}
