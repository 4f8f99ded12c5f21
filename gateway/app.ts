import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { GatewayConfig } from './config.js';
import { createErrorResponder, refuseUnknownPath } from './errors/http-errors.js';
import type { Graph } from './graph.js';
import { createLimitsStep } from './limits/limits-step.js';
import { createPlayground } from './playground/serve.js';
import { answerLiveness, createReadinessAnswer, type Readiness } from './readiness.js';
import { contextOf, createRequestStep } from './request-step.js';
import { createSecurityHeaders } from './security-headers.js';
import { createTemplates } from './templates/serve.js';

/** What the HTTP side of the gateway is made of. */
export interface AppOptions {
  readonly config: GatewayConfig;
  readonly graph: Graph;
  readonly readiness: Readiness;
  readonly log: Logger;
}

/** The steps of a request, in their order. */
export function createApp({ config, graph, readiness, log }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');

  app.use(createSecurityHeaders());
  app.use(closeWhileDraining(readiness));

  app.get('/livez', answerLiveness);
  app.get('/readyz', createReadinessAnswer(readiness));
  app.use(createPlayground());
  app.use(createTemplates());

  app.use(
    '/graphql',
    createRequestStep({ deadline: config.requestDeadline, log }),
    cors({ origin: allowedOrigins(config), maxAge: 600 }),
    express.json({ limit: config.maxBody }),
    createLimitsStep(() => graph.schema(), config),
    expressMiddleware(graph.server, {
      context: ({ res }) => {
        const context = contextOf(res);
        return context === undefined
          ? Promise.reject(new Error('The request has not begun.'))
          : Promise.resolve(context);
      },
    }),
  );

  app.use(refuseUnknownPath);
  app.use(createErrorResponder(log, config.maxBody));
  return app;
}

function allowedOrigins({ allowedOrigins: origins }: GatewayConfig): string | string[] | false {
  if (origins.includes('*')) return '*';
  return origins.length === 0 ? false : [...origins];
}

/** A client that keeps its connection would otherwise send its next request to a closed door. */
function closeWhileDraining(readiness: Readiness): express.RequestHandler {
  return (_request, response, next) => {
    if (readiness.isDraining) response.set('connection', 'close');
    next();
  };
}
