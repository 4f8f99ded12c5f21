import { HeaderMap, type ApolloServerPlugin, type HTTPGraphQLHead } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import type { RequestContext } from '../request-context.js';
import type { Executor } from './executor.js';

/** Execution at the last hook before the server's own. */
export interface EarlyAnswers {
  readonly plugin: ApolloServerPlugin<RequestContext>;
  /** For the server's own way: what the hook executed and did not answer, because it has errors. */
  withErrors(context: RequestContext): Promise<ExecutionResult>;
}

const noHead: HTTPGraphQLHead = { headers: new HeaderMap() };

/**
 * Executes before the server would, and hands it answers without errors as they are. The server's own way to a
 * gateway leads over an object with accessors made anew for each request: V8 keeps those, and with them all that
 * belongs to the request, until a full collection. Answers with errors go that way, because the server makes them
 * readable for clients there.
 */
export function createEarlyAnswers(executor: Executor): EarlyAnswers {
  const leftOver = new WeakMap<RequestContext, Promise<ExecutionResult>>();
  return {
    async withErrors(context) {
      const executed = leftOver.get(context);
      if (executed === undefined) throw new Error('Nothing was executed for this request.');
      return executed;
    },
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
            if (queryHash === undefined) throw new Error('The text of the operation has no hash.');
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
            leftOver.set(context, executing);
            return null;
          },
        }),
    },
  };
}
