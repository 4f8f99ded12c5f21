import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** One step of a request: it answers, or calls `next`; it throws, or hands `next` an error, to refuse. */
export type Step<Request extends IncomingMessage = IncomingMessage> = (
  request: Request,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/** Answers a request that a step refused. */
export type Refuse = (error: unknown, request: IncomingMessage, response: ServerResponse) => void;

/**
 * Takes a request through steps on Node's own request and response, and what none of them answers to
 * `last`. Express changes the prototype of both and walks its routes, which costs several times what
 * an answer from memory does: the graph's own path never comes to it.
 */
export function inTurn(
  steps: readonly Step[],
  refuse: Refuse,
  last: RequestListener,
): RequestListener {
  const take: Step = (request, response, next) => takeFrom(0, steps, request, response, next);
  return (request, response) =>
    take(request, response, (error) => {
      if (error === undefined) last(request, response);
      else refuse(error, request, response);
    });
}

/** Steps for the graph's own path alone. */
export function onGraphPath(...steps: readonly Step[]): Step {
  return (request, response, next) => {
    if (/^\/graphql(?![^/?])/i.test(request.url ?? '')) takeFrom(0, steps, request, response, next);
    else next();
  };
}

function takeFrom(
  index: number,
  steps: readonly Step[],
  ...[request, response, next]: Parameters<Step>
): void {
  const step = steps[index];
  if (step === undefined) {
    next();
    return;
  }
  try {
    step(request, response, (error) => {
      if (error === undefined) takeFrom(index + 1, steps, request, response, next);
      else next(error);
    });
  } catch (error) {
    next(error);
  }
}
