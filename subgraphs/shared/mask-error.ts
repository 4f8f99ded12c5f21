import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes, type ErrorCode } from '../../schema/error-codes.js';

function isKnown(code: unknown): code is ErrorCode {
  return errorCodes.includes(code as ErrorCode) && code !== 'INTERNAL_SERVER_ERROR';
}

/** Errors with a code of the closed list go out as they are; any other is logged with an id and masked. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  const { message, locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (isKnown(code)) return { message, ...place, extensions: { code } };
  const id = randomUUID();
  log.error({ id, err: unwrapResolverError(error) }, 'unexpected error');
  return {
    message: 'Something went wrong here; the id of this error is in the log.',
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
