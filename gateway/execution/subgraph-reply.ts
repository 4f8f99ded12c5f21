import type { GraphQLFormattedError } from 'graphql';
import { SubgraphFailure, type SubgraphReply } from './subgraph-caller.js';

/**
 * Accepts what a subgraph answered only if it is a GraphQL reply that says something.
 * `{"data":null}` without errors would reach the client as nulls nobody explains.
 *
 * @throws SubgraphFailure `not-graphql` or `no-data`.
 */
export function checkReply(reply: unknown): SubgraphReply {
  if (!isRecord(reply)) throw new SubgraphFailure('not-graphql', 'The answer is not an object.');
  const { data, errors, extensions } = reply;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isGraphQLError))) {
    throw new SubgraphFailure(
      'not-graphql',
      'The answer has "errors" that are not a list of errors.',
    );
  }
  if (data !== undefined && data !== null && !isRecord(data)) {
    throw new SubgraphFailure('not-graphql', 'The answer has "data" that is not an object.');
  }
  if ((data === undefined || data === null) && (errors === undefined || errors.length === 0)) {
    throw new SubgraphFailure('no-data', 'The answer has neither data nor errors.');
  }
  const illustrative = illustrativeIn(extensions);
  const release = releaseIn(extensions);
  return {
    data,
    ...(errors !== undefined && errors.length > 0 ? { errors } : {}),
    ...(illustrative.length > 0 ? { illustrative } : {}),
    ...(release === undefined ? {} : { release }),
  };
}

/** What else a subgraph says beside its answer is not for clients; a list of ids and a number pass. */
function illustrativeIn(extensions: unknown): readonly string[] {
  const ids = isRecord(extensions) ? extensions['illustrative'] : undefined;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

function releaseIn(extensions: unknown): number | undefined {
  const number = isRecord(extensions) ? extensions['release'] : undefined;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

function isGraphQLError(value: unknown): value is GraphQLFormattedError {
  return isRecord(value) && typeof value['message'] === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
