import type { RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { refuseTooComplex, type OperationLimits } from './operation-limits.js';

/**
 * Refuses a query that is too big before the GraphQL server validates or plans it. A request
 * without a text names a persisted query, which was measured when it was registered.
 */
export function createLimitsStep(
  schema: () => GraphQLSchema,
  limits: OperationLimits,
): RequestHandler {
  return (request, _response, next) => {
    const query = queryOf(request.method === 'GET' ? request.query : request.body);
    if (query !== undefined) refuseTooComplex(schema(), query, limits);
    next();
  };
}

function queryOf(source: unknown): string | undefined {
  if (typeof source !== 'object' || source === null || !('query' in source)) return undefined;
  return typeof source.query === 'string' ? source.query : undefined;
}
