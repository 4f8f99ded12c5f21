import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from 'pino';
import { callHeaders, noteReply } from '../../releases/call-headers.js';
import type { RequestContext } from '../../request-context.js';
import { describeFailure, describeTooManyEntities, type PlacelessError } from '../running/ask.js';
import { listFailedFields } from './failed-fields.js';
import { SubgraphFailure, type SubgraphCaller, type SubgraphReply } from '../subgraph-caller.js';

type Path = readonly (string | number)[];

/** What a data source needs. */
export interface DataSourceOptions {
  readonly caller: SubgraphCaller;
  readonly log: Logger;
  /** Time for one call with its retry, in milliseconds. */
  readonly timeout: number;
  /** Most entities that are asked for at once. */
  readonly maxEntities: number;
}

/**
 * What @apollo/gateway calls for each fetch of a plan. It never throws: a subgraph that does not
 * answer becomes one error at each place that stays empty, so that the rest of the reply stands.
 */
export function createDataSource(options: DataSourceOptions): GraphQLDataSource<RequestContext> {
  const { caller, log, timeout, maxEntities } = options;

  async function ask(
    query: string,
    variables: Record<string, unknown> | undefined,
    context: RequestContext,
    operationName: string | undefined,
  ): Promise<SubgraphReply> {
    const representations = entitiesIn(variables);
    const fail = (error: PlacelessError) => ({
      errors: listFailedFields(query, representations).map((path) => ({ ...error, path })),
    });
    if (representations !== undefined && representations.length > maxEntities) {
      return fail(describeTooManyEntities(representations.length, maxEntities));
    }
    try {
      const reply = await caller.call({
        query,
        operationName,
        variables,
        headers: callHeaders(context, caller.name),
        signal: context.signal,
        context,
        until: performance.now() + timeout,
      });
      noteReply(context, caller.name, reply);
      return withPaths(reply, () => listFailedFields(query, representations)[0]);
    } catch (error) {
      const failure = SubgraphFailure.from(error);
      const line = { request: context.id, subgraph: caller.name, reason: failure.reason };
      log.warn({ ...line, err: failure }, 'subgraph gave no answer');
      return fail(describeFailure(failure, caller.name));
    }
  }

  return {
    async process(processed) {
      const { request } = processed;
      // The gateway's type allows a call without a request only for its own health checks.
      const context = processed.context as RequestContext;
      const { data, errors } = await ask(
        request.query ?? '',
        request.variables,
        context,
        request.operationName,
      );
      return {
        ...(data === undefined || data === null ? {} : { data }),
        ...(errors === undefined ? {} : { errors }),
      };
    },
  };
}

function entitiesIn(variables: Record<string, unknown> | undefined): unknown[] | undefined {
  const representations = variables?.['representations'];
  return Array.isArray(representations) ? representations : undefined;
}

/** An error that names no place is put where the fetch's first field would be. */
function withPaths(reply: SubgraphReply, firstField: () => Path | undefined): SubgraphReply {
  const { data, errors } = reply;
  if (errors === undefined || errors.every(({ path }) => path !== undefined)) return reply;
  const path = firstField();
  if (path === undefined) return reply;
  return {
    data,
    errors: errors.map((error) => {
      const { message, extensions } = error;
      if (error.path !== undefined) return error;
      return extensions === undefined ? { message, path } : { message, extensions, path };
    }),
  };
}
