/**
 * Ours: the gateway as it is served, with its whole HTTP side: limits, request ids, security headers, error
 * formatting. The environment configures it as it does the product.
 */
import { readFileSync } from 'node:fs';
import { processSources, readConfig, silenceVendorTelemetry } from '../../../../gateway/config.js';
import type { InProcessSubgraph } from '../../../../gateway/execution/in-process.js';
import { serveGateway } from '../../../../gateway/serve.js';
import { createLogger } from '../../../../gateway/telemetry/logger.js';
import { Operations } from '../../../../subgraphs/shared/execution/operations.js';
import { shopSchemas } from './shop-schemas.js';

const [port, supergraph = ''] = process.argv.slice(2);

function inProcess(): InProcessSubgraph[] {
  return [...shopSchemas()].map(([name, schema]) => {
    const operations = new Operations(schema);
    return {
      name,
      async execute({ query, variables, operationName }) {
        const prepared = operations.prepare(query);
        if ('refused' in prepared) throw new Error(`Invalid for ${name}.`);
        return prepared.execute({ contextValue: {}, variables, operationName });
      },
    };
  });
}

silenceVendorTelemetry();
const config = readConfig({ args: [], environment: processSources().environment });
await serveGateway({
  config: { ...config, port: Number(port) },
  supergraph: readFileSync(supergraph, 'utf8'),
  log: createLogger(config.logLevel),
  startSubgraphs: () =>
    Promise.resolve({
      subgraphs: inProcess(),
      ping: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
});
process.once('SIGTERM', () => process.exit());
