import type { Logger } from 'pino';
import { listSavedOperations } from '../schema/operations/load.js';
import { localSubgraphNames } from '../schema/subgraphs.js';
import { createAccessSubgraph } from './access/access-subgraph.js';
import { createApp } from './app.js';
import type { CacheFacts, ResponseCache } from './cache/response-cache.js';
import { createKeepingRules } from './cache/keeping.js';
import { startCache } from './cache/start.js';
import { callByHttp, callInProcess, type Callers, type StartedSubgraphs } from './callers.js';
import type { GatewayConfig } from './config.js';
import { createInProcessCaller } from './execution/in-process.js';
import { createAsk } from './execution/running/ask.js';
import { startGraph } from './graph.js';
import { createAskSector } from './history/ask-sectors.js';
import { createEventStreams } from './history/event-stream.js';
import { createHistorySubgraph } from './history/history-subgraph.js';
import { createReleaseFeed } from './history/release-feed.js';
import { sectorsAmong } from './history/sectors.js';
import { listen } from './listen.js';
import { createReadiness } from './readiness.js';

/** What a gateway is handed besides its configuration. */
export interface ServeOptions {
  readonly config: GatewayConfig;
  readonly supergraph: string;
  readonly log: Logger;
  /** Starts the subgraphs in this process; asked only when none are named by address. */
  readonly startSubgraphs: (config: GatewayConfig) => Promise<StartedSubgraphs>;
}

/** A gateway that answers. */
export interface ServedGateway {
  readonly url: string;
  /** What the cache of answers holds, and what it did so far. */
  cacheFacts(): CacheFacts;
  /** Says at once that it is not ready, lets requests finish, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts everything a gateway needs and listens. What was started before a failure is closed.
 *
 * @throws StartError with one sentence for the terminal.
 */
export async function serveGateway(options: ServeOptions): Promise<ServedGateway> {
  const { config, supergraph, log } = options;
  const callers = await reachSubgraphs(options);
  let cache: ResponseCache | undefined;
  try {
    const { releases } = callers;
    const asks = new Map(
      callers.callers.map((caller) => [
        caller.name,
        createAsk(caller, config.subgraphTimeout, log),
      ]),
    );
    const sectors = sectorsAmong([...asks.keys()]);
    const askSector = createAskSector(asks);
    const local = [createAccessSubgraph(config), createHistorySubgraph(sectors, askSector)].map(
      createInProcessCaller,
    );
    const graph = await startGraph({
      supergraph,
      callers: [...callers.callers, ...local],
      log,
      execution: config.execution,
      operations: await listSavedOperations(),
      plugins: [createKeepingRules({ supergraph, own: localSubgraphNames, releases })],
      limits: config,
    });
    const { schema } = graph;
    const answers = await startCache({ config, supergraph, schema, releases, log });
    cache = answers;
    const readiness = createReadiness(callers.dependencies, config.subgraphTimeout);
    const feed = createReleaseFeed({ sectors, numbers: releases, ask: askSector, log });
    const streams = createEventStreams(feed);
    const listening = await listen(
      createApp({ config, graph, readiness, log, releases, cache: answers, feed, streams }),
      config,
    );
    return {
      url: listening.url,
      cacheFacts: () => answers.facts(),
      async stop() {
        readiness.startDraining();
        // Whoever sends requests here has to see that it should not before the door closes.
        await pause(config.drainDelay);
        streams.close();
        const isComplete = await listening.close(config.drainTimeout);
        if (!isComplete) log.warn('requests were cut off after the time to finish');
        answers.close();
        await graph.stop();
        await callers.close();
      },
    };
  } catch (error) {
    cache?.close();
    await callers.close();
    throw error;
  }
}

async function reachSubgraphs({ config, log, startSubgraphs }: ServeOptions): Promise<Callers> {
  return config.subgraphs === undefined
    ? callInProcess(await startSubgraphs(config))
    : callByHttp(config.subgraphs, config, log);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
