import { asOfHeader, releaseHeader } from '../../schema/as-of.js';
import type { SubgraphReply } from '../execution/subgraph-caller.js';
import type { RequestContext } from '../request-context.js';

/**
 * The headers that a call of a subgraph carries, lower-case names: every call of a request is answered as of
 * the same release, also when another lands between two of them.
 */
export function callHeaders(
  { asOf, releases, answered }: RequestContext,
  subgraph: string,
): Readonly<Record<string, string>> {
  const number = answered.get(subgraph) ?? releases.get(subgraph);
  return {
    ...(asOf === undefined ? {} : { [asOfHeader]: asOf.moment }),
    ...(number === undefined ? {} : { [releaseHeader]: String(number) }),
  };
}

/** Notes what an answer of a subgraph says beside its data. */
export function noteReply(context: RequestContext, subgraph: string, reply: SubgraphReply): void {
  for (const id of reply.illustrative ?? []) context.illustrative.add(id);
  if (reply.release !== undefined) context.answered.set(subgraph, reply.release);
}
