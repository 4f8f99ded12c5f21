import type { SubgraphClock } from '../releases/subgraph-clock.js';
import {
  smallestQuery,
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphCaller,
  type SubgraphReply,
} from './subgraph-caller.js';
import { checkReply } from './subgraph-reply.js';
import { watchTime } from './time-limit.js';

/** A subgraph that runs in this process; what `startSubgraphs` hands over. */
export interface InProcessSubgraph {
  readonly name: string;
  execute(request: SubgraphCall): Promise<object>;
  /** Which releases it has; absent where it has none to tell of. */
  readonly releases?: SubgraphClock;
}

/** Calls a subgraph of this process directly: no HTTP, no serialising, no signature. */
export function createInProcessCaller(subgraph: InProcessSubgraph): SubgraphCaller {
  return {
    name: subgraph.name,
    async call(call: SubgraphCall): Promise<SubgraphReply> {
      return checkReply(await execute(subgraph, call));
    },
    async check(signal) {
      checkReply(await execute(subgraph, { query: smallestQuery, headers: {}, signal }));
    },
    close: () => Promise.resolve(),
  };
}

/** A subgraph of this process may not notice that nobody waits any more; the caller does in any case. */
function execute(subgraph: InProcessSubgraph, call: SubgraphCall): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const release = watchTime(call, reject);
    subgraph.execute(call).then(
      (reply) => {
        release();
        resolve(reply);
      },
      (cause: unknown) => {
        release();
        reject(new SubgraphFailure('threw', 'The subgraph threw instead of answering.', { cause }));
      },
    );
  });
}
