import { readConfig, silenceVendorTelemetry } from '../../../gateway/config.js';
import { serveGateway, type ServedGateway } from '../../../gateway/serve.js';
import { loadSupergraph } from '../../../gateway/supergraph.js';
import { createLogger } from '../../../gateway/telemetry/logger.js';
import { subgraphNames } from '../../../schema/subgraphs.js';
import { definitions } from '../../../subgraphs/definitions.js';
import type { Database } from '../../../subgraphs/shared/database/database.js';

/** Serves the product's graph over a database that is filled already, subgraphs in process. */
export async function serveGraph(
  database: Database,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ServedGateway> {
  silenceVendorTelemetry();
  const config = readConfig({ args: [], environment });
  return serveGateway({
    config,
    supergraph: await loadSupergraph(),
    log: createLogger(config.logLevel),
    startSubgraphs: () =>
      Promise.resolve({
        subgraphs: subgraphNames.map((name) => definitions[name].create(database)),
        ping: () => database.ping(),
        close: () => Promise.resolve(),
      }),
  });
}
