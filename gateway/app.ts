import type { RequestListener } from 'node:http';
import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { createAnswerStep } from './answer-step.js';
import type { ResponseCache } from './cache/response-cache.js';
import type { GatewayConfig } from './config.js';
import { createErrorResponder, refuseUnknownPath } from './errors/http-errors.js';
import type { Graph } from './graph.js';
import { createAtomAnswer } from './history/atom-feed.js';
import type { EventStreams } from './history/event-stream.js';
import type { ReleaseFeed } from './history/release-feed.js';
import { createLimitsStep } from './limits/limits-step.js';
import { createPlayground } from './playground/serve.js';
import { answerLiveness, createReadinessAnswer, type Readiness } from './readiness.js';
import { createAsOfStep } from './releases/as-of-step.js';
import type { ReleaseNumbers } from './releases/release-numbers.js';
import { createRequestStep } from './request-step.js';
import { createSecurityHeaders } from './security-headers.js';
import { inTurn, onGraphPath, type Refuse, type Step } from './steps.js';
import { createTemplates } from './templates/serve.js';

/** What the HTTP side of the gateway is made of. */
export interface AppOptions {
  readonly config: GatewayConfig;
  readonly graph: Graph;
  readonly readiness: Readiness;
  readonly log: Logger;
  readonly releases: ReleaseNumbers;
  readonly cache: ResponseCache;
  readonly feed: ReleaseFeed;
  readonly streams: EventStreams;
}

/** The steps of a request, in their order. */
export function createApp(options: AppOptions): RequestListener {
  const { config, graph, readiness, log, releases, cache } = options;
  const refuse = createErrorResponder(log, config.maxBody);
  return inTurn(
    [
      createSecurityHeaders(),
      closeWhileDraining(readiness),
      onGraphPath(
        createRequestStep({ deadline: config.requestDeadline, log, releases }),
        cors({ origin: allowedOrigins(config), maxAge: 600 }),
        // Whatever limits how often a client may ask belongs here: what follows may be the answer.
        cache.lookUp,
        // It needs nothing of Express.
        express.json({ limit: config.maxBody }) as Step,
        createAsOfStep(releases),
        createLimitsStep(() => graph.schema(), config),
        createAnswerStep(graph.server, cache, config.maxAge),
      ),
    ],
    refuse,
    createRoutes(options, refuse),
  );
}

function createRoutes(
  { config, readiness, feed, streams }: AppOptions,
  refuse: Refuse,
): RequestListener {
  const app = express();
  app.disable('x-powered-by');

  app.get('/livez', answerLiveness);
  app.get('/readyz', createReadinessAnswer(readiness));
  app.use(createPlayground());
  app.use(createTemplates());
  const origins = cors({ origin: allowedOrigins(config), maxAge: 600 });
  app.get('/releases', origins, streams.answer);
  app.get('/releases.atom', origins, createAtomAnswer(feed));

  app.use(refuseUnknownPath);
  // Express knows a handler of errors by its four parameters.
  app.use(((error, request, response, _next) =>
    refuse(error, request, response)) satisfies ErrorRequestHandler);
  return app;
}

function allowedOrigins({ allowedOrigins: origins }: GatewayConfig): string | string[] | false {
  if (origins.includes('*')) return '*';
  return origins.length === 0 ? false : [...origins];
}

/** A client that keeps its connection would otherwise send its next request to a closed door. */
function closeWhileDraining(readiness: Readiness): Step {
  return (_request, response, next) => {
    if (readiness.isDraining) response.setHeader('connection', 'close');
    next();
  };
}
