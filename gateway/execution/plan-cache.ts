import { LRUCache } from 'lru-cache';
import type { PreparedOperation } from './prepared-operation.js';

/** How well the cache of plans does. */
export interface PlanCacheFacts {
  readonly hits: number;
  readonly misses: number;
  readonly size: number;
}

/**
 * Prepared operations, the least recently used of which goes first. Requests that need the same one
 * while it is being prepared wait for it together; one that cannot be prepared is not kept.
 */
export class PlanCache {
  readonly #plans: LRUCache<string, PreparedOperation | Promise<PreparedOperation>>;
  #hits = 0;
  #misses = 0;

  constructor(max: number) {
    this.#plans = new LRUCache({ max });
  }

  get(
    key: string,
    prepare: () => Promise<PreparedOperation>,
  ): PreparedOperation | Promise<PreparedOperation> {
    const kept = this.#plans.get(key);
    if (kept !== undefined) {
      this.#hits += 1;
      return kept;
    }
    this.#misses += 1;
    const underWay = prepare().then(
      (plan) => {
        this.#plans.set(key, plan);
        return plan;
      },
      (error: unknown) => {
        this.#plans.delete(key);
        throw error;
      },
    );
    this.#plans.set(key, underWay);
    return underWay;
  }

  facts(): PlanCacheFacts {
    return { hits: this.#hits, misses: this.#misses, size: this.#plans.size };
  }
}
