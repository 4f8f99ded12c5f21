import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes, type ErrorCode } from '../../schema/error-codes.js';

/** What else a client may read of an error besides its code; everything else stays inside. */
const openDetails = ['subgraph', 'limit', 'found', 'allowed', 'id'] as const;

/**
 * The one door through which errors leave: a code of the closed list with its message, or
 * INTERNAL_SERVER_ERROR with an id under which the log has the rest.
 */
export function createErrorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = publicCode(formatted);
    if (code === undefined) return mask(formatted, error, log);
    const { locations, path } = formatted;
    const extensions: Record<string, unknown> = { code };
    for (const name of openDetails) {
      const value = formatted.extensions?.[name];
      if (value !== undefined) extensions[name] = value;
    }
    return {
      message: withoutSuggestion(formatted.message),
      ...(locations === undefined ? {} : { locations }),
      ...(path === undefined ? {} : { path }),
      extensions,
    };
  };
}

/** The code under which the error's own message may be read; none when it has to be masked. */
function publicCode({ message, extensions }: GraphQLFormattedError): ErrorCode | undefined {
  const code = errorCodes.find((known) => known === extensions?.['code']);
  if (code === 'INTERNAL_SERVER_ERROR') return undefined;
  const isOfSubgraph = extensions?.['serviceName'] !== undefined;
  // The planner reads some of the schema more strictly than validation does.
  if (!isOfSubgraph && extensions?.['code'] === 'INVALID_GRAPHQL')
    return 'GRAPHQL_VALIDATION_FAILED';
  if (!isOfSubgraph || (code !== undefined && !isOfDocument(code))) return code;
  // A scalar of ours is first read by the subgraph, which in process gives it no code; anything
  // else it finds wrong with the gateway's own query is a fault between the two.
  return isAboutValue(message) ? 'BAD_USER_INPUT' : undefined;
}

function isOfDocument(code: ErrorCode | undefined): boolean {
  return code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED';
}

function isAboutValue(message: string): boolean {
  return /^(Expected value of type |Variable "\$|Value ".*" does not exist in )/.test(message);
}

/** graphql-js offers names that are near; what a caller may not see should not be offered. */
function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*$/s, '');
}

function mask(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const given = formatted.extensions?.['id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  const cause = rootCause(error);
  log.error({ id, err: cause, subgraph: formatted.extensions?.['serviceName'] }, 'masked error');
  const { path } = formatted;
  return {
    message: 'Something went wrong here; the log has more under this id.',
    ...(path === undefined ? {} : { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, id },
  };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
