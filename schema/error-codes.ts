/**
 * Every error code a client of the graph can meet, in one closed list. A code is added here first;
 * anything that reaches the edge with another code is masked as INTERNAL_SERVER_ERROR.
 */
export const errorCodes = [
  'BAD_USER_INPUT',
  'AMBIGUOUS_PERIOD',
  'AS_OF_OUT_OF_RANGE',
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'FORBIDDEN_BY_AGREEMENT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_COMPLEX',
  'REQUEST_TOO_LARGE',
  'REQUEST_TIMEOUT',
  'RATE_LIMITED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;

/** One of the closed list of error codes (`extensions.code` of a GraphQL error). */
export type ErrorCode = (typeof errorCodes)[number];
