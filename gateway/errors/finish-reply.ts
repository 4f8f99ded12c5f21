import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ExecutionResult, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../schema/error-codes.js';
import { isEmptyAt, readData } from '../execution/answering/written-data.js';
import { placeOf } from '../execution/answering/answer-state.js';
import type { Path } from '../execution/running/places.js';
import type { RequestContext } from '../request-context.js';
import { keepOfEveryKind, trimPath } from './error-paths.js';

/**
 * Brings the errors of a reply into the shape that is promised: paths within the reply, at most
 * `maxErrors` with the rest counted in `extensions.errorsOmitted`, no null that nobody explains. Says in
 * `extensions.illustrative` which datasets with made-up records it rests on, in `extensions.releases` the
 * number of the release that answered of each subgraph, and in `extensions.asOf` the moment asked for.
 */
export function createReplyFinisher(options: {
  readonly maxErrors: number;
  readonly log: Logger;
}): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, contextValue }) {
          if (response.body.kind === 'single') {
            const { singleResult } = response.body;
            finish(singleResult, contextValue, options);
            sayWhatIsIllustrative(singleResult, contextValue);
            sayWhatAnswered(singleResult, contextValue);
            if (isRefusedByPlanner(singleResult)) response.http.status = 400;
          }
          return Promise.resolve();
        },
      }),
  };
}

/** An invalid query is a client's mistake also where only the planner notices. */
function isRefusedByPlanner({ data, errors }: FormattedExecutionResult): boolean {
  return (
    data === undefined &&
    errors !== undefined &&
    errors.every(({ extensions }) => extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED')
  );
}

function finish(
  result: FormattedExecutionResult,
  { facts, id, unanswered }: RequestContext,
  options: { readonly maxErrors: number; readonly log: Logger },
): void {
  const silent = takeSilentNulls(result, id, options.log);
  const all = [...(result.errors ?? []), ...unanswered, ...silent];
  if (all.length === 0) return;
  const errors = unique(withPathsWithin(result.data, all));
  const kept = keepOfEveryKind(errors, options.maxErrors);
  result.errors = kept;
  if (kept.length < errors.length) {
    result.extensions = { ...result.extensions, errorsOmitted: errors.length - kept.length };
  }
  for (const { extensions } of errors) {
    const code = String(extensions?.['code']);
    facts.errorCodes[code] = (facts.errorCodes[code] ?? 0) + 1;
  }
}

/** Absent where nothing of the answer is made up. */
function sayWhatIsIllustrative(
  result: FormattedExecutionResult,
  { illustrative }: RequestContext,
): void {
  if (illustrative.size === 0) return;
  result.extensions = { ...result.extensions, illustrative: [...illustrative].sort() };
}

/** Absent where no subgraph with releases was asked. */
function sayWhatAnswered(
  result: FormattedExecutionResult,
  { answered, asOf }: RequestContext,
): void {
  if (answered.size === 0) return;
  const releases = Object.fromEntries([...answered].sort(([a], [b]) => (a < b ? -1 : 1)));
  const said = asOf === undefined ? { releases } : { asOf: asOf.text, releases };
  result.extensions = result.extensions === undefined ? said : { ...result.extensions, ...said };
}

/**
 * The gateway notes a null where the schema promises a value in an extension instead of an error.
 * It means that two subgraphs disagree about what exists, so it is logged and said.
 */
function takeSilentNulls(
  result: FormattedExecutionResult,
  request: string,
  log: Logger,
): GraphQLFormattedError[] {
  if (!Array.isArray(result.extensions?.['valueCompletion'])) return [];
  const { valueCompletion, ...extensions } = result.extensions;
  if (Object.keys(extensions).length > 0) result.extensions = extensions;
  else delete result.extensions;
  const notes: NonNullable<ExecutionResult['errors']> = valueCompletion;
  const id = randomUUID();
  log.error(
    { id, request, nulls: notes.map(({ message, path }) => ({ message, path })) },
    'null where a value was promised',
  );
  return notes.map(({ path }) => ({
    message: 'A value that the schema promises is missing here; the log has more under this id.',
    ...(path === undefined ? {} : { path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, id },
  }));
}

/** Most errors explain a null; only for the others the data is looked into. */
function withPathsWithin(
  data: FormattedExecutionResult['data'],
  errors: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  let read: ReturnType<typeof readData>;
  return errors.map((error) => {
    if (error.path === undefined || isEmptyAt(placeOf(error.path), data)) return error;
    return withTrimmedPath(error, error.path, (read ??= readData(data)));
  });
}

function withTrimmedPath(
  error: GraphQLFormattedError,
  path: Path,
  data: unknown,
): GraphQLFormattedError {
  const trimmed = trimPath(path, data);
  if (trimmed === path) return error;
  if (trimmed.length > 0) return { ...error, path: trimmed };
  const { path: _, ...rest } = error;
  return rest;
}

function unique(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const seen = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const key = `${String(error.extensions?.['code'])} ${placeOf(error.path ?? [])} ${error.message}`;
    if (!seen.has(key)) seen.set(key, error);
  }
  return [...seen.values()];
}
