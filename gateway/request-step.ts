import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { Interrupted } from './execution/time-limit.js';
import type { ReleaseNumbers } from './releases/release-numbers.js';
import { startContext, type RequestContext } from './request-context.js';
import type { Step } from './steps.js';
import { logWhenDone } from './telemetry/request-log.js';

const ownContext = Symbol('context');

/** Not in a WeakMap: V8 keeps what those map to until a full collection, and copies it twice before. */
interface WithContext extends ServerResponse {
  [ownContext]?: RequestContext;
}

/** The context that belongs to a response, once its request has begun. */
export function contextOf(response: ServerResponse): RequestContext | undefined {
  return (response as WithContext)[ownContext];
}

/** Gives a request its id, its deadline (milliseconds from now), its releases and its line in the log. */
export function createRequestStep(options: {
  readonly deadline: number;
  readonly releases: Pick<ReleaseNumbers, 'current'>;
  readonly log: Logger;
}): Step {
  return (_request, response, next) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(new Interrupted('deadline')), options.deadline);
    response.once('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) controller.abort(new Interrupted('abandoned'));
    });
    const context = startContext(controller.signal, options.releases.current());
    (response as WithContext)[ownContext] = context;
    logWhenDone(response, context, options.log);
    next();
  };
}
