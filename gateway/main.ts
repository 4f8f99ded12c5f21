#!/usr/bin/env node
import { subgraphNames } from '../schema/subgraphs.js';
import { processSources } from './config.js';
import { runGateway } from './run.js';
import { loadSupergraph } from './supergraph.js';

await runGateway({
  sources: processSources(),
  loadSupergraph,
  async startSubgraphs(config) {
    // Loaded only when needed: a gateway over HTTP subgraphs holds no database.
    const { startSubgraphs } = await import('../subgraphs/start.js');
    return startSubgraphs({
      names: subgraphNames,
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      illustrative: config.illustrative,
      databaseUrls: config.databaseUrls,
      report: (line) => process.stderr.write(`${line}\n`),
    });
  },
});
