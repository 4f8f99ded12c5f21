import { HeaderMap, type ApolloServerPlugin, type HTTPGraphQLHead } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../request-context.js';
import type { ExecutionRequest, Executor } from './executor.js';

/** Execution at the last hook before the server's own. */
export interface EarlyAnswers {
  readonly plugin: ApolloServerPlugin<RequestContext>;
  /** What the server's own way executes: what the hook has executed already, or the request. */
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
}

const noHead: HTTPGraphQLHead = { headers: new HeaderMap() };

/**
 * Executes before the server would, and hands it answers without errors as they are. The server's own way to a
 * gateway leads over an object with accessors made anew for each request: V8 keeps them, and with them all that
 * belongs to the request, until a full collection, and each one before copies them. Answers with errors go that
 * way, because the server makes them readable for clients there.
 */
export function createEarlyAnswers(executor: Executor): EarlyAnswers {
  const withErrors = new WeakMap<RequestContext, Promise<ExecutionResult>>();
  return {
    execute: (request) => withErrors.get(request.context) ?? executor.execute(request),
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          async responseForOperation({
            document,
            operation,
            operationName,
            queryHash,
            request,
            contextValue: context,
          }) {
            if (queryHash === undefined) return null;
            const executing = executor.execute({
              document,
              operation,
              operationName: operationName ?? undefined,
              queryHash,
              variables: request.variables ?? {},
              context,
            });
            const result = await executing.catch(() => undefined);
            if (result !== undefined && result.errors === undefined) {
              const { data = null, extensions } = result;
              const singleResult = extensions === undefined ? { data } : { data, extensions };
              return { http: noHead, body: { kind: 'single', singleResult } };
            }
            withErrors.set(context, executing);
            return null;
          },
        }),
    },
  };
}
