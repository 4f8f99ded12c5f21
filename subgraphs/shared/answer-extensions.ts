import type { ApolloServerPlugin } from '@apollo/server';
import type { Subgraph } from './create-subgraph.js';
import type { FigureContext } from './figures/loaders.js';

/** Says of each answer over HTTP what the same answer says in process, see `Subgraph.extensionsOf`. */
export function createAnswerExtensions(
  subgraph: Pick<Subgraph, 'extensionsOf'>,
): ApolloServerPlugin<FigureContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          response.body.singleResult.extensions = {
            ...(await subgraph.extensionsOf(contextValue)),
          };
        },
      }),
  };
}
