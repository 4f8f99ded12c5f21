import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express, { type Request, type Response } from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createCallerVerifier, type VerifyCaller } from './access/verify-caller.js';
import { createAnswerExtensions } from './answer-extensions.js';
import type { Subgraph } from './create-subgraph.js';
import { StartError } from './errors.js';
import { executeCompiled } from './execution/server-execution.js';
import type { FigureContext } from './figures/loaders.js';
import { maskError } from './mask-error.js';
import { createReleaseAnswer } from './releases/release-answer.js';

/** How a subgraph listens in a process of its own. */
export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  /** Absent, callers are not verified: for development on this machine only. */
  readonly secret?: string | undefined;
  /** Rejects when the database is unreachable. */
  readonly ping: () => Promise<void>;
  readonly log: Logger;
}

/** A subgraph that listens. */
export interface ServedSubgraph {
  /** Where it listens, with the port it got. */
  readonly url: string;
  /** Finishes what it accepted, then ends. */
  close(): Promise<void>;
}

const openDoor: VerifyCaller = () => Promise.resolve();

function listen(server: ReturnType<typeof createServer>, host: string, port: number) {
  return new Promise<AddressInfo>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'the port is in use' : error.message;
      reject(new StartError(`Cannot listen on ${host}:${String(port)}: ${reason}.`));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/**
 * Serves a subgraph over HTTP: `/graphql` for its gateway, `/livez` without any I/O, `/readyz` when
 * its database answers, `/release` for what its newest release is.
 *
 * @throws StartError when the port is in use
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: ServeOptions,
): Promise<ServedSubgraph> {
  const app = express().disable('x-powered-by');
  const server = createServer(app);
  const apollo = new ApolloServer<FigureContext>({
    gateway: executeCompiled<FigureContext>(subgraph.operations),
    introspection: options.secret === undefined,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    logger: options.log,
    formatError: (formatted, error) => maskError(formatted, error, options.log),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
      createAnswerExtensions(subgraph),
    ],
  });
  await apollo.start();
  const verify = options.secret
    ? createCallerVerifier({ secret: options.secret, subgraph: subgraph.name })
    : openDoor;
  app.get('/livez', (_request: Request, response: Response) => void response.json({ live: true }));
  app.get('/readyz', async (_request: Request, response: Response) => {
    const ready = await options.ping().then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ ready });
  });
  app.get('/release', createReleaseAnswer(subgraph.releases, verify));
  app.use(
    '/graphql',
    express.json({ limit: '10mb' }),
    expressMiddleware(apollo, {
      context: async ({ req }) => {
        await verify(req.get('placegraph-caller'));
        return subgraph.createContext(req.headers);
      },
    }),
  );
  const { port } = await listen(server, options.host, options.port);
  return { url: `http://${options.host}:${String(port)}/graphql`, close: () => apollo.stop() };
}
