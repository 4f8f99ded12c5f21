import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { Operations } from './operations.js';

/**
 * Lets Apollo Server execute operations compiled. It asks whoever stands in the place of a gateway, which
 * here is the schema itself.
 */
export function executeCompiled<Context extends BaseContext>(
  operations: Operations,
): ApolloServerOptionsWithGateway<Context>['gateway'] {
  return {
    load: () =>
      Promise.resolve({
        executor: ({ source, context, request: { variables, operationName } }) => {
          const prepared = operations.prepare(source);
          return 'refused' in prepared
            ? Promise.resolve(prepared.refused)
            : prepared.execute({ contextValue: context, variables, operationName });
        },
      }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: operations.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
