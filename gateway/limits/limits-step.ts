import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { fieldOf, type GraphRequest } from '../graph-request.js';
import type { Step } from '../steps.js';
import { refuseTooComplex, type OperationLimits } from './operation-limits.js';

const keptCharacters = 4_000_000;

/**
 * Refuses a query that is too big before the GraphQL server validates or plans it. A request
 * without a text names a persisted query, which was measured when it was registered.
 */
export function createLimitsStep(
  schema: () => GraphQLSchema,
  limits: OperationLimits,
): Step<GraphRequest> {
  // What was measured once need not be measured again; texts are kept up to so many characters.
  const measured = new LRUCache<string, true>({
    maxSize: keptCharacters,
    sizeCalculation: (_, query) => query.length + 1,
  });
  return (request, _response, next) => {
    const query = fieldOf(request, 'query');
    if (typeof query === 'string' && measured.get(query) === undefined) {
      refuseTooComplex(schema(), query, limits);
      measured.set(query, true);
    }
    next();
  };
}
