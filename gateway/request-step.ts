import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { Interrupted } from './execution/time-limit.js';
import type { RequestContext } from './request-context.js';
import { logWhenDone } from './telemetry/request-log.js';

/** Headers of the client that every subgraph has to know: the date as of which it answers. */
const forwarded = ['as-of'] as const;

const contexts = new WeakMap<Response, RequestContext>();

/** The context that belongs to a response, once its request has begun. */
export function contextOf(response: Response): RequestContext | undefined {
  return contexts.get(response);
}

/** Gives a request its id, its deadline (milliseconds from now) and its line in the log. */
export function createRequestStep(options: {
  readonly deadline: number;
  readonly log: Logger;
}): RequestHandler {
  return (request, response, next) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Interrupted('deadline')), options.deadline);
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) controller.abort(new Interrupted('abandoned'));
    });
    const context: RequestContext = {
      id: randomUUID(),
      signal: controller.signal,
      forwardedHeaders: Object.fromEntries(
        forwarded.flatMap((name) => {
          const value = request.get(name);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
      facts: { errorCodes: {} },
      illustrative: new Set(),
    };
    contexts.set(response, context);
    logWhenDone(response, context, options.log);
    next();
  };
}
