/** What the log says of a request besides what HTTP knows. Filled in on the way. */
export interface RequestFacts {
  operationName?: string | undefined;
  operationHash?: string | undefined;
  /** How many errors of each code the client reads. */
  errorCodes: Record<string, number>;
}

/** What accompanies one request from its arrival to the calls of the subgraphs. */
export interface RequestContext {
  /** Names the request in the log. */
  readonly id: string;
  /** Aborts at the request's deadline or when the client goes. */
  readonly signal: AbortSignal;
  /** Headers passed on to every subgraph, lower-case names. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  readonly facts: RequestFacts;
  /** Ids of the datasets with made-up records that the answers of subgraphs rest on so far. */
  readonly illustrative: Set<string>;
}
