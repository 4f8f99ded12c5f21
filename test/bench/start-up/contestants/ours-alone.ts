/** Ours as it is served over HTTP subgraphs, and nothing else in the process: that would be loaded at its start. */
import { readFileSync } from 'node:fs';
import { processSources, readConfig, silenceVendorTelemetry } from '../../../../gateway/config.js';
import { serveGateway } from '../../../../gateway/serve.js';
import { createLogger } from '../../../../gateway/telemetry/logger.js';

const [port, supergraph = ''] = process.argv.slice(2);
silenceVendorTelemetry();
const config = readConfig({ args: [], environment: processSources().environment });
await serveGateway({
  config: { ...config, port: Number(port) },
  supergraph: readFileSync(supergraph, 'utf8'),
  log: createLogger(config.logLevel),
  startSubgraphs: () => Promise.reject(new Error('Its subgraphs are named by address.')),
});
process.once('SIGTERM', () => process.exit());
