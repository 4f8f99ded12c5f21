import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import { loadSubgraphSdl } from '../../schema/load.js';
import type { SubgraphName } from '../../schema/subgraphs.js';
import { historyFields } from './changes/history-fields.js';
import type { Database } from './database/database.js';
import { Operations } from './execution/operations.js';
import type { FigureContext } from './figures/loaders.js';
import type { SharedTables } from './figures/tables.js';
import { KnownReleases } from './releases/known-releases.js';
import { readingOf, type RequestHeaders } from './releases/reading.js';
import { createReleaseClock, type ReleaseClock } from './releases/release-clock.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

/** One operation for a subgraph, as the gateway sends it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** By lower-case names; `as-of` and `placegraph-release` say as of what is read, see `readingOf`. */
  readonly headers?: RequestHeaders | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A subgraph over its database, ready to answer. */
export interface Subgraph {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  /** Its operations as they are prepared for execution. */
  readonly operations: Operations;
  /** Answers in process: no HTTP, no JSON. Never rejects for a fault of the operation. */
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  readonly releases: ReleaseClock;
  /** A fresh context for one request. @throws UserError for headers that are wrong, see `readingOf` */
  createContext(headers: RequestHeaders): Promise<FigureContext>;
  /** What an answer says of itself once it is complete. */
  extensionsOf(context: FigureContext): Promise<AnswerExtensions>;
}

/** What a subgraph says of an answer beside it. */
export interface AnswerExtensions {
  /** Number of the release as of which it was read. */
  readonly release: number;
  /** Ids of the datasets with made-up records that it rests on, in alphabetical order; absent where none. */
  readonly illustrative?: readonly string[];
}

/** Builds a subgraph from its definition over a prepared database. */
export function createSubgraph<Tables extends SharedTables, Context extends FigureContext>(
  definition: SubgraphDefinition<Tables, Context>,
  database: Database,
): Subgraph {
  const schema = buildSubgraphSchema({
    typeDefs: parse(loadSubgraphSdl(definition.name)),
    resolvers: withHistory(definition) as never,
  });
  const operations = new Operations(schema);
  const tables = database.tables<Tables>(definition.name);
  const releases = createReleaseClock(database, definition.name);
  const known = new KnownReleases(tables as unknown as Kysely<SharedTables>);
  const createContext = async (headers: RequestHeaders) =>
    definition.createContext({ known, ...(await readingOf(tables, releases, headers)) });
  const extensionsOf = async ({ figures, shared: { release } }: FigureContext) => {
    const datasets = await known.illustrativeAmong(figures.noted.ids);
    return datasets.length > 0 ? { release, illustrative: datasets } : { release };
  };
  return {
    name: definition.name,
    schema,
    operations,
    releases,
    createContext,
    extensionsOf,
    execute: async (request) => {
      const prepared = operations.prepare(request.query);
      if ('refused' in prepared) return prepared.refused;
      request.signal?.throwIfAborted();
      const context = await createContext(request.headers ?? {}).catch(refusalOf);
      if (context instanceof GraphQLError) return { errors: [context] };
      const { variables, operationName } = request;
      const result = await prepared.execute({ contextValue: context, variables, operationName });
      return { extensions: { ...(await extensionsOf(context)) }, ...result };
    },
  };
}

/** Every subgraph tells what its releases changed, whatever else it tells. */
function withHistory<Tables, Context>(definition: SubgraphDefinition<Tables, Context>) {
  const resolvers: { readonly Query?: object } = definition.resolvers;
  return { ...resolvers, Query: { ...resolvers.Query, ...historyFields(definition) } };
}

/** A request that is wrong is answered with its error; whatever else fails is a fault. */
function refusalOf(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  throw error;
}
