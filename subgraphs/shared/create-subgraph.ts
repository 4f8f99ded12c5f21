import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Kysely } from 'kysely';
import { loadSubgraphSdl } from '../../schema/load.js';
import type { SubgraphName } from '../../schema/subgraphs.js';
import type { Database } from './database/database.js';
import type { FigureContext } from './figures/loaders.js';
import type { SharedTables } from './figures/tables.js';
import { IllustrativeReleases } from './releases/illustrative-releases.js';
import type { SubgraphDefinition } from './subgraph-definition.js';

/** One operation for a subgraph, as the gateway sends it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly headers?: Record<string, string> | undefined;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** A subgraph over its database, ready to answer. */
export interface Subgraph {
  readonly name: SubgraphName;
  readonly schema: GraphQLSchema;
  /** Answers in process: no HTTP, no JSON. Never rejects for a fault of the operation. */
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** A fresh context for one request. */
  createContext(): FigureContext;
  /** What an answer says of itself once it is complete; undefined where there is nothing to say. */
  extensionsOf(context: FigureContext): Promise<AnswerExtensions | undefined>;
}

/** What a subgraph says of an answer beside it. */
export interface AnswerExtensions {
  /** Ids of the datasets with made-up records that the answer rests on, in alphabetical order. */
  readonly illustrative: readonly string[];
}

/** Operations whose parsed and validated form is kept: a gateway sends the same few again and again. */
const keptDocuments = 500;

type Prepared = { readonly document: DocumentNode } | { readonly refused: ExecutionResult };

/** Parses and validates operations, and remembers the outcome. */
class Documents {
  readonly #kept = new Map<string, Prepared>();

  constructor(readonly schema: GraphQLSchema) {}

  prepare(query: string): Prepared {
    const kept = this.#kept.get(query);
    if (kept) return kept;
    const prepared = this.#read(query);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size >= keptDocuments && !oldest.done) this.#kept.delete(oldest.value);
    this.#kept.set(query, prepared);
    return prepared;
  }

  #read(query: string): Prepared {
    try {
      const document = parse(query);
      const errors = validate(this.schema, document);
      return errors.length > 0 ? { refused: { errors } } : { document };
    } catch (error) {
      return { refused: { errors: [error as never] } };
    }
  }
}

/** Builds a subgraph from its definition over a prepared database. */
export function createSubgraph<Tables extends SharedTables, Context extends FigureContext>(
  definition: SubgraphDefinition<Tables, Context>,
  database: Database,
): Subgraph {
  const schema = buildSubgraphSchema({
    typeDefs: parse(loadSubgraphSdl(definition.name)),
    resolvers: definition.resolvers as never,
  });
  const documents = new Documents(schema);
  const tables = database.tables<Tables>(definition.name);
  const createContext = () => definition.createContext(tables);
  const illustrative = new IllustrativeReleases(tables as unknown as Kysely<SharedTables>);
  const extensionsOf = async ({ figures }: FigureContext) => {
    const datasets = await illustrative.datasetsAmong(figures.noted.ids);
    return datasets.length > 0 ? { illustrative: datasets } : undefined;
  };
  return {
    name: definition.name,
    schema,
    createContext,
    extensionsOf,
    execute: async (request) => {
      const prepared = documents.prepare(request.query);
      if ('refused' in prepared) return prepared.refused;
      request.signal?.throwIfAborted();
      const contextValue = createContext();
      const result = await execute({
        schema,
        document: prepared.document,
        variableValues: request.variables,
        operationName: request.operationName,
        contextValue,
      });
      const extensions = await extensionsOf(contextValue);
      return extensions ? { ...result, extensions: { ...extensions } } : result;
    },
  };
}
