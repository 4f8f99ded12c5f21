import type { Keeping, RequestFacts } from './request-context.js';

/** An answer of the graph, ready to be sent any number of times. */
export interface Answer {
  readonly status: number;
  /** Headers that belong to the answer, lower-case names; those of the connection are not here. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** What the log says of whoever gets it. */
  readonly facts: RequestFacts;
  /** How others may keep it; null for what is partial, refused, or meant for one caller. */
  readonly keeping: Keeping | null;
}
