/** What the cache did since the start; each number only grows. */
export interface CacheCounters {
  /** Answers from memory. */
  hits: number;
  /** Answers from Redis, where another gateway or an earlier process left them. */
  sharedHits: number;
  /** Requests that might have been answered from memory and were not. */
  misses: number;
  /** Requests that waited for the answer to the same question. */
  joined: number;
  /** Answers that were kept. */
  stored: number;
  /** Answers that made way for others. */
  evicted: number;
  /** Times that Redis did not answer, or not in time. */
  sharedFailures: number;
}

/** All at zero. */
export function startCounters(): CacheCounters {
  return { hits: 0, sharedHits: 0, misses: 0, joined: 0, stored: 0, evicted: 0, sharedFailures: 0 };
}
