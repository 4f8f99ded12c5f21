import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../request-context.js';

/** How long there is time for a call. */
export interface CallTime {
  /** Aborts when the request's deadline has passed or the client has gone. */
  readonly signal: AbortSignal;
  /** The moment until which an answer is waited for, in milliseconds of `performance.now()`. */
  readonly until?: number | undefined;
}

/** One operation sent to one subgraph. */
export interface SubgraphCall extends CallTime {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** Asking a mutation twice is not the same as asking it once. */
  readonly isMutation?: boolean | undefined;
  /** Headers that travel with the request to every subgraph, lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborts when the call's time is up, the request's deadline has passed or the client has gone. */
  readonly signal: AbortSignal;
  /** The request it is made for; only subgraphs inside the gateway look at it. */
  readonly context?: RequestContext | undefined;
}

/** A well-formed GraphQL answer of a subgraph: data, errors or both. */
export interface SubgraphReply {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
  /** Ids of the datasets with made-up records that the answer rests on. */
  readonly illustrative?: readonly string[] | undefined;
  /** Number of the release as of which it was read, where the subgraph says. */
  readonly release?: number | undefined;
}

/** How a subgraph is reached. Neither resilience nor the shape of errors is its concern. */
export interface SubgraphCaller {
  readonly name: string;
  /** @throws SubgraphFailure when no well-formed answer came. */
  call(call: SubgraphCall): Promise<SubgraphReply>;
  /** Resolves when the subgraph can answer, its database included where it says so. */
  check(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The least that can be asked of any subgraph. */
export const smallestQuery = '{ __typename }';

/** Why no answer came. Only the log says so; a client reads the subgraph's name and no more. */
export type FailureReason =
  | 'timeout'
  | 'deadline'
  | 'abandoned'
  | 'connection'
  | 'server-busy'
  | 'refused'
  | 'status'
  | 'not-json'
  | 'not-graphql'
  | 'no-data'
  | 'too-large'
  | 'paused'
  | 'threw';

/** A subgraph gave no well-formed answer. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  constructor(
    readonly reason: FailureReason,
    detail: string,
    options?: ErrorOptions,
  ) {
    // A trace of the event loop says nothing of why no answer came, and takes ten times as long as the rest of it.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(detail, options);
    Error.stackTraceLimit = stackTraceLimit;
  }

  /** Any error as a failure: what is not one yet is a fault of our own. */
  static from(error: unknown): SubgraphFailure {
    if (error instanceof SubgraphFailure) return error;
    return new SubgraphFailure('threw', 'Calling the subgraph failed.', { cause: error });
  }

  /** Whether asking once more is worth it: nothing was answered and a query changes nothing. */
  get isWorthRetrying(): boolean {
    return this.reason === 'connection' || this.reason === 'server-busy';
  }
}
