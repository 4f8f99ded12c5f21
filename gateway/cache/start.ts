import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.js';
import type { ReleaseNumbers } from '../releases/release-numbers.js';
import { startCounters } from './counters.js';
import { digest } from './identity.js';
import { createResponseCache, type ResponseCache } from './response-cache.js';
import type { SharedAnswers } from './shared-answers.js';

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
export async function startCache(start: CacheStart): Promise<ResponseCache> {
  const { config, schema, releases } = start;
  const counters = startCounters();
  return createResponseCache({
    ...config,
    releases,
    counters,
    shared: await startShared(start, () => (counters.sharedFailures += 1)),
    // No mutation can be written without the word, and none is known where the schema has none.
    mayChange: (query) =>
      schema().getMutationType() !== undefined && (query?.includes('mutation') ?? true),
  });
}

async function startShared(
  start: CacheStart,
  onFailure: () => void,
): Promise<SharedAnswers | undefined> {
  const { redisUrl: url, cacheSize } = start.config;
  if (url === undefined || cacheSize === 0) return undefined;
  // Most gateways have no Redis, and its client is a tenth of what there is to load.
  const { createSharedAnswers } = await import('./shared-answers.js');
  return createSharedAnswers({ url, scope: scopeOf(start), log: start.log, onFailure });
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
