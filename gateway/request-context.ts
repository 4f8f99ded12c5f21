import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { AsOf } from '../schema/as-of.js';

/** What the log says of a request besides what HTTP knows. Filled in on the way. */
export interface RequestFacts {
  operationName?: string | undefined;
  operationHash?: string | undefined;
  /** Whether the answer came from memory, see `Cache-Status`. */
  cache?: string | undefined;
  /** How many errors of each code the client reads. */
  errorCodes: Record<string, number>;
}

/** How an answer may be kept. */
export interface Keeping {
  /** Whether no release to come can change it: it is as of a moment before the newest releases. */
  readonly isFinal: boolean;
}

/** What accompanies one request from its arrival to the calls of the subgraphs. */
export interface RequestContext {
  /** Names the request in the log. */
  readonly id: string;
  /** Aborts at the request's deadline or when the client goes. */
  readonly signal: AbortSignal;
  readonly facts: RequestFacts;
  /** How the answer may be kept; null when it may not, and as long as there is none. */
  readonly verdict: { keeping: Keeping | null };
  /** Nobody waits for an answer: all is got ready for one, and no subgraph is asked. */
  readonly isRehearsal?: true;
  /** As of which moment the client asks; undefined for now. Known before anything is planned. */
  asOf?: AsOf | undefined;
  /**
   * Number of the newest release of each subgraph when the request came, by name; one that does not tell is
   * left out. Every call of the request is answered as of these, see `callHeaders`.
   */
  readonly releases: ReadonlyMap<string, number>;
  /** Number of the release that answered, by the name of the subgraph, of those that have so far. */
  readonly answered: Map<string, number>;
  /** Ids of the datasets with made-up records that the answers of subgraphs rest on so far. */
  readonly illustrative: Set<string>;
  /** An error for each place that stays empty because a subgraph was not asked or gave no answer, as clients read it. */
  readonly unanswered: GraphQLFormattedError[];
}

/** The context of a request that begins. */
export function startContext(
  signal: AbortSignal,
  releases: ReadonlyMap<string, number> = new Map(),
): RequestContext {
  return {
    id: randomUUID(),
    signal,
    facts: { errorCodes: {} },
    verdict: { keeping: null },
    releases,
    answered: new Map(),
    illustrative: new Set(),
    unanswered: [],
  };
}
