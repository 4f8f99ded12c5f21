import type { ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { RequestContext } from '../request-context.js';

/**
 * Writes one line when a request has been answered or its client has gone: operation, hash of its
 * text, duration, status and errors by code. Never a variable's value, a header or a token.
 */
export function logWhenDone(
  response: ServerResponse,
  { id, facts }: RequestContext,
  log: Logger,
): void {
  const start = performance.now();
  response.once('close', () => {
    log.info(
      {
        request: id,
        operation: facts.operationName,
        hash: facts.operationHash,
        ...(facts.cache === undefined ? {} : { cache: facts.cache }),
        milliseconds: Math.round((performance.now() - start) * 10) / 10,
        status: response.statusCode,
        ...(response.writableFinished ? {} : { abandoned: true }),
        ...(Object.keys(facts.errorCodes).length > 0 ? { errors: facts.errorCodes } : {}),
      },
      'request',
    );
  });
}
