import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.js';
import type { ReleaseNumbers } from '../releases/release-numbers.js';
import { startCounters } from './counters.js';
import { digest } from './identity.js';
import { createResponseCache, type ResponseCache } from './response-cache.js';
import { createSharedAnswers } from './shared-answers.js';

/** What the cache of a gateway rests on. */
export interface CacheStart {
  readonly config: GatewayConfig;
  /** The composed schema as SDL. */
  readonly supergraph: string;
  /** The schema clients see. */
  readonly schema: () => GraphQLSchema;
  readonly releases: ReleaseNumbers;
  readonly log: Logger;
}

/** How answers are written for others; with another number gateways look past what they left. */
const form = 1;

/** The cache as the configuration wants it, with Redis where an address of one is given. */
export function startCache(start: CacheStart): ResponseCache {
  const { config, schema, releases, log } = start;
  const counters = startCounters();
  const isShared = config.redisUrl !== undefined && config.cacheSize > 0;
  return createResponseCache({
    ...config,
    releases,
    counters,
    shared: isShared
      ? createSharedAnswers({
          url: config.redisUrl,
          scope: scopeOf(start),
          log,
          onFailure: () => (counters.sharedFailures += 1),
        })
      : undefined,
    // No mutation can be written without the word, and none is known where the schema has none.
    mayChange: (query) =>
      schema().getMutationType() !== undefined && (query?.includes('mutation') ?? true),
  });
}

/**
 * What gateways that share answers have in common: the schema, and the limits that an answer was asked
 * within, because nobody checks them again.
 */
function scopeOf({ supergraph, config }: CacheStart): string {
  const limits = Object.entries(config)
    .filter(([name]) => name.startsWith('max') || name === 'illustrative')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return digest(JSON.stringify([form, limits, digest(supergraph)]));
}
