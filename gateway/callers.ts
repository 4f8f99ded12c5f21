import type { Logger } from 'pino';
import type { GatewayConfig } from './config.js';
import { createHttpCaller } from './execution/http-caller.js';
import { createInProcessCaller, type InProcessSubgraph } from './execution/in-process.js';
import { createResilientCaller } from './execution/resilient-caller.js';
import { createCallerSigner } from './execution/sign.js';
import type { SubgraphCaller } from './execution/subgraph-caller.js';
import type { Dependency } from './readiness.js';
import { followClocks } from './releases/follow-clocks.js';
import { pollReleases } from './releases/poll-releases.js';
import type { ReleaseNumbers } from './releases/release-numbers.js';

/** Subgraphs that run in this process, as they are started; see subgraphs/start.ts. */
export interface StartedSubgraphs {
  readonly subgraphs: readonly InProcessSubgraph[];
  /** Rejects when the database is out of reach. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How the subgraphs are reached, and what has to be in reach before requests are taken. */
export interface Callers {
  readonly callers: readonly SubgraphCaller[];
  readonly dependencies: readonly Dependency[];
  readonly releases: ReleaseNumbers;
  close(): Promise<void>;
}

/** Reaches subgraphs of this process by calling them. */
export function callInProcess(started: StartedSubgraphs): Callers {
  const callers = started.subgraphs.map(createInProcessCaller);
  return {
    callers,
    dependencies: [...callers, { name: 'database', check: () => started.ping() }],
    releases: followClocks(started.subgraphs),
    close: () => started.close(),
  };
}

/** Reaches subgraphs by HTTP, signing each call where there is a secret. */
export async function callByHttp(
  subgraphs: ReadonlyMap<string, string>,
  config: GatewayConfig,
  log: Logger,
): Promise<Callers> {
  const sign =
    config.gatewaySecret === undefined ? undefined : createCallerSigner(config.gatewaySecret);
  const direct = [...subgraphs].map(([name, url]) =>
    createHttpCaller({
      name,
      url,
      sign,
      maxReply: config.maxSubgraphReply,
      patience: config.subgraphTimeout,
    }),
  );
  const callers = direct.map((caller) =>
    createResilientCaller(caller, {
      pause: config.breakerPause,
      report: (state) => log.warn({ subgraph: caller.name, state }, 'breaker'),
    }),
  );
  const releases = pollReleases({ subgraphs, sign });
  await releases.begun;
  return {
    callers,
    dependencies: callers,
    releases,
    close: async () => {
      await releases.close();
      await Promise.all(direct.map((caller) => caller.close()));
    },
  };
}
