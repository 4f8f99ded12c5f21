import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { prepareOperation, type PreparedOperation } from './prepared-operation.js';

/** Operations that are kept prepared: a gateway sends the same few again and again. */
const kept = 500;

/** An operation that can be executed, or the answer to one that cannot. */
export type Prepared = PreparedOperation | { readonly refused: ExecutionResult };

/** The operations of one schema, each of which is prepared once. */
export class Operations {
  readonly #prepared = new LRUCache<string, Prepared>({ max: kept });

  constructor(readonly schema: GraphQLSchema) {}

  /** Parses and validates an operation, unless that is done already. */
  prepare(query: string): Prepared {
    const known = this.#prepared.get(query);
    if (known !== undefined) return known;
    const prepared = prepareOperation(this.schema, query);
    this.#prepared.set(query, prepared);
    return prepared;
  }
}
