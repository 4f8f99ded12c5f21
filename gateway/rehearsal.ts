import type { ApolloServer } from '@apollo/server';
import { startContext, type RequestContext } from './request-context.js';

/** An operation that clients are known to send. */
export interface KnownOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Sends operations once before anybody else does, so that the first request finds each of them read, valid and
 * planned. No subgraph is asked; an operation that does not fit the schema is left to the request that sends it.
 */
export async function rehearse(
  server: ApolloServer<RequestContext>,
  operations: readonly KnownOperation[],
): Promise<void> {
  const contextValue = {
    ...startContext(new AbortController().signal),
    isRehearsal: true,
  } as const;
  for (const { query, variables } of operations) {
    await server.executeOperation({ query, variables }, { contextValue });
  }
}
