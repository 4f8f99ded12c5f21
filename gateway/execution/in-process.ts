import {
  smallestQuery,
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphCaller,
  type SubgraphReply,
} from './subgraph-caller.js';
import { checkReply } from './subgraph-reply.js';

/** A subgraph that runs in this process; what `startSubgraphs` hands over. */
export interface InProcessSubgraph {
  readonly name: string;
  execute(request: SubgraphCall): Promise<object>;
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

async function execute(subgraph: InProcessSubgraph, call: SubgraphCall): Promise<unknown> {
  try {
    return await subgraph.execute(call);
  } catch (cause) {
    throw new SubgraphFailure('threw', 'The subgraph threw instead of answering.', { cause });
  }
}
