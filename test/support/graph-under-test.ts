import { pino } from 'pino';
import { readConfig, silenceVendorTelemetry } from '../../gateway/config.js';
import { serveGateway, type ServedGateway } from '../../gateway/serve.js';
import { loadSupergraph } from '../../gateway/supergraph.js';
import { subgraphNames } from '../../schema/subgraphs.js';
import { definitions } from '../../subgraphs/definitions.js';
import type { Database } from '../../subgraphs/shared/database/database.js';
import type { Subgraph } from '../../subgraphs/shared/create-subgraph.js';
import { serveSubgraph, type ServedSubgraph } from '../../subgraphs/shared/server.js';
import { post, type Reply } from './gateway/gateway-under-test.js';

const silent = pino({ level: 'silent' });

/** What the gateway and three subgraphs of a test share, so that they trust each other. */
export const testSecret = 'a secret of the tests, long enough to be one';

/** The real graph on a free port, over the real figures. */
export interface GraphUnderTest {
  readonly url: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Reply>;
  stop(): Promise<void>;
}

/** The same with the subgraphs in this process. */
export interface GraphInProcess extends GraphUnderTest {
  /** Resolves when answers are of the newest releases, which a server tells of a moment later. */
  catchUp(): Promise<void>;
}

async function serve(
  environment: Readonly<Record<string, string>>,
  inProcess?: { readonly subgraphs: Subgraph[]; readonly database: Database },
): Promise<ServedGateway> {
  silenceVendorTelemetry();
  const config = readConfig({
    args: [],
    environment: {
      PORT: '0',
      DRAIN_DELAY: '1',
      SUBGRAPH_TIMEOUT: '20000',
      REQUEST_DEADLINE: '30000',
      ...environment,
    },
  });
  return serveGateway({
    config,
    supergraph: await loadSupergraph(),
    log: silent,
    startSubgraphs: () => {
      if (!inProcess) throw new Error('these subgraphs are called by HTTP');
      const { subgraphs, database } = inProcess;
      return Promise.resolve({
        subgraphs,
        ping: () => database.ping(),
        close: () => Promise.resolve(),
      });
    },
  });
}

function underTest(gateway: ServedGateway, stop: () => Promise<void>): GraphUnderTest {
  return {
    url: gateway.url,
    ask: (query, variables) => post(`${gateway.url}/graphql`, JSON.stringify({ query, variables })),
    stop,
  };
}

/** What a test puts between the gateway and a subgraph. */
export type ChangeSubgraph = (subgraph: Subgraph) => Subgraph;

/** The gateway with all subgraphs in this process, over one database; the environment adds settings. */
export async function graphInProcess(
  database: Database,
  change: ChangeSubgraph = (subgraph) => subgraph,
  environment: Readonly<Record<string, string>> = {},
): Promise<GraphInProcess> {
  const subgraphs = subgraphNames.map((name) => definitions[name].create(database));
  const gateway = await serve(environment, { subgraphs: subgraphs.map(change), database });
  return {
    ...underTest(gateway, () => gateway.stop()),
    catchUp: async () => {
      await Promise.all(subgraphs.map(({ releases }) => releases.refresh()));
    },
  };
}

/** One subgraph on a free port of loopback; with a secret it answers its gateway only. */
export function subgraphOverHttp(
  name: (typeof subgraphNames)[number],
  database: Database,
  secret?: string,
): Promise<ServedSubgraph> {
  return serveSubgraph(definitions[name].create(database), {
    host: '127.0.0.1',
    port: 0,
    secret,
    ping: () => database.ping(),
    log: silent,
  });
}

/** The gateway over three subgraphs, each behind HTTP and a signature. */
export async function graphOverHttp(database: Database): Promise<GraphUnderTest> {
  const served = await Promise.all(
    subgraphNames.map((name) => subgraphOverHttp(name, database, testSecret)),
  );
  const addresses = subgraphNames.map((name, index) => `${name}=${served[index]?.url ?? ''}`);
  const gateway = await serve({
    SUBGRAPHS: addresses.join(','),
    GATEWAY_SECRET: testSecret,
  });
  return underTest(gateway, async () => {
    await gateway.stop();
    await Promise.all(served.map((subgraph) => subgraph.close()));
  });
}
