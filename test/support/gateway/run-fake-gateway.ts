import { processSources } from '../../../gateway/config.js';
import { runGateway } from '../../../gateway/run.js';
import { composeFakes, createFakes } from './fake-graph.js';

/** The gateway as a process of its own, over fakes instead of the product's subgraphs. */
await runGateway({
  sources: processSources(),
  loadSupergraph: () => Promise.resolve(composeFakes()),
  startSubgraphs: () =>
    Promise.resolve({
      subgraphs: createFakes(),
      ping: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
});
