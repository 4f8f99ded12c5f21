import type { Logger } from 'pino';
import { createAccessSubgraph } from './access/access-subgraph.js';
import { createApp } from './app.js';
import { callByHttp, callInProcess, type Callers, type StartedSubgraphs } from './callers.js';
import type { GatewayConfig } from './config.js';
import { createInProcessCaller } from './execution/in-process.js';
import { startGraph } from './graph.js';
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
  try {
    const access = createInProcessCaller(createAccessSubgraph(config));
    const graph = await startGraph({
      supergraph,
      callers: [...callers.callers, access],
      log,
      limits: config,
    });
    const readiness = createReadiness(callers.dependencies, config.subgraphTimeout);
    const listening = await listen(createApp({ config, graph, readiness, log }), config);
    return {
      url: listening.url,
      async stop() {
        readiness.startDraining();
        // Whoever sends requests here has to see that it should not before the door closes.
        await pause(config.drainDelay);
        const isComplete = await listening.close(config.drainTimeout);
        if (!isComplete) log.warn('requests were cut off after the time to finish');
        await graph.stop();
        await callers.close();
      },
    };
  } catch (error) {
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
