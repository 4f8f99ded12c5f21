import type { ApolloServerPlugin, GraphQLResponse, HTTPGraphQLHead } from '@apollo/server';
import {
  execute,
  Kind,
  type ExecutionResult,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../../request-context.js';

/**
 * Answers questions about the schema alone from the schema, without a plan. The planner's own
 * picture of introspection is older than the specification: it knows no `isOneOf`, for one.
 */
export const introspectionAnswers: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      async responseForOperation({ document, operation, request, response, schema }) {
        if (!asksOnlyAboutSchema(operation)) return null;
        const singleResult = await execute({
          schema,
          document,
          operationName: request.operationName,
          variableValues: request.variables,
        });
        // Without data a variable was wrong; the usual way words that as for any operation.
        if (singleResult.data === undefined) return null;
        return answer(response.http, singleResult);
      },
    }),
};

/** The result as clients get it; executing a schema's own description fails at no field. */
function answer(http: HTTPGraphQLHead, { data }: ExecutionResult): GraphQLResponse {
  return { http, body: { kind: 'single', singleResult: { data: data ?? null } } };
}

function asksOnlyAboutSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return fieldsOf(selectionSet).every((name) => name === '__schema' || name === '__type');
}

/** Names of the fields; a spread fragment counts as a field that is not about the schema. */
function fieldsOf(selectionSet: SelectionSetNode): readonly string[] {
  return selectionSet.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsOf(node.selectionSet);
    return node.kind === Kind.FIELD ? [node.name.value] : [''];
  });
}
