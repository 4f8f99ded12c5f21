import type { ApolloServerPlugin } from '@apollo/server';
import { RequestRefused } from '../errors/request-refused.js';
import type { RequestContext } from '../request-context.js';
import { refusePageSize } from './page-size.js';

/**
 * What is checked of a valid operation before it is planned: that there is one to execute, and the
 * sizes of its pages. It also notes for the log which operation it is.
 */
export function createOperationChecks(options: {
  readonly maxPageSize: number;
}): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveSource({ contextValue, queryHash }) {
          contextValue.facts.operationHash = queryHash;
          return Promise.resolve();
        },
        async didResolveOperation({ contextValue, document, operation, operationName, request }) {
          contextValue.facts.operationName = operationName ?? undefined;
          if (!operation) throw unresolved(request.operationName);
          refusePageSize(document, request.variables ?? {}, options.maxPageSize);
        },
      }),
  };
}

function unresolved(name: string | undefined): RequestRefused {
  const message =
    name === undefined
      ? 'The query has more than one operation; "operationName" has to say which one is meant.'
      : `The query has no operation named "${name}".`;
  return new RequestRefused(400, 'OPERATION_RESOLUTION_FAILURE', message);
}
