import type { IncomingMessage } from 'node:http';
import type { Answer } from '../answer.js';
import type { GraphRequest } from '../graph-request.js';
import type { ReleaseNumbers } from '../releases/release-numbers.js';
import type { RequestContext } from '../request-context.js';
import { contextOf } from '../request-step.js';
import type { Step } from '../steps.js';
import { createAnswerStore, type AnswerStore } from './answer-store.js';
import { readAsked } from './asked.js';
import { circumstancesOf } from './circumstances.js';
import type { CacheCounters } from './counters.js';
import { readFingerprint } from './fingerprint.js';
import { createFlights } from './flights.js';
import { identityOf } from './identity.js';
import { stampOf, type Releases } from './release-stamp.js';
import { sendAnswer, type Outcome } from './send-answer.js';
import type { SharedAnswers } from './shared-answers.js';

/** What the cache is told. */
export interface ResponseCacheOptions {
  /** Bytes of memory; 0 keeps nothing. */
  readonly cacheSize: number;
  /** Whether identical requests in flight are joined. */
  readonly joinRequests: boolean;
  /** Seconds for which browsers and proxies may keep an answer. */
  readonly maxAge: number;
  /** Longest body that is taken, in bytes. */
  readonly maxBody: number;
  /** Numbers of the newest releases, and when they move. */
  readonly releases: ReleaseNumbers;
  /** Whether a text may change something; requests that may are never joined. */
  readonly mayChange: (query: string | null | undefined) => boolean;
  /** What several gateways share. */
  readonly shared: SharedAnswers | undefined;
  readonly counters: CacheCounters;
}

/** Asks the GraphQL server, in a context whose signal may outlive the request's own. */
export type Ask = (context: RequestContext) => Promise<Answer>;

/** An answer and how it came about. */
export interface Outgoing {
  readonly answer: Answer;
  readonly outcome: Outcome;
}

/** What a cache did since the start, and what it holds now. */
export type CacheFacts = Readonly<CacheCounters> & AnswerStore['size'];

/** Whole answers by question and release numbers. */
export interface ResponseCache {
  /** Answers a request from memory by its bytes alone, or hands it on as it came. */
  readonly lookUp: Step;
  /** Answers from memory or Redis, with what another request waits for already, or by asking. */
  answer(request: GraphRequest, context: RequestContext, ask: Ask): Promise<Outgoing>;
  facts(): CacheFacts;
  close(): void;
}

/**
 * Keeps whole answers under the question and the numbers of the newest releases. The key moves when a
 * release lands, so that nothing kept is stale. A request of the very bytes of an earlier one is
 * answered before it is parsed; every other one is told apart after the limits.
 */
export function createResponseCache(options: ResponseCacheOptions): ResponseCache {
  const { cacheSize, releases, shared, counters } = options;
  const store = createAnswerStore(cacheSize, () => (counters.evicted += 1));
  const flights = createFlights();
  const fingerprints = new WeakMap<IncomingMessage, string>();
  const stopListening = releases.onChange(() => store.forget());

  const lookUp: Step = (request, response, next) => {
    const context = contextOf(response);
    const at = cacheSize === 0 ? undefined : circumstancesOf(request);
    if (context === undefined || at === undefined) {
      next();
      return;
    }
    const tryIt = (fingerprint: string, putBack: () => void) => {
      const identity = store.identityOf(fingerprint);
      const answer = identity === undefined ? undefined : store.get(keyOf(identity, context));
      if (answer === undefined) {
        fingerprints.set(request, fingerprint);
        putBack();
        next();
        return;
      }
      counters.hits += 1;
      sendAnswer(request, response, noted(context, answer, 'hit'), options.maxAge);
    };
    readFingerprint(request, at, options.maxBody, tryIt, next);
  };

  async function find(key: string): Promise<Answer | undefined> {
    const kept = store.get(key);
    if (kept !== undefined) counters.hits += 1;
    if (kept !== undefined || shared === undefined) return kept;
    const left = await shared.get(sharedKey(key, releases));
    if (left === undefined) return undefined;
    counters.sharedHits += 1;
    store.set(key, left);
    return left;
  }

  function keep(key: string, identity: string, answer: Answer): void {
    // What was asked at the numbers of a moment ago is right, but nobody will look for it.
    const isLookedFor = key === keyAt(identity, releases.current());
    if (answer.keeping === null || !isLookedFor) return;
    counters.stored += 1;
    store.set(key, answer);
    shared?.set(sharedKey(key, releases), answer);
  }

  /** Asks in a flight of its own, or in the one that is under way. */
  async function ask(key: string, context: RequestContext, asking: Ask): Promise<Outgoing> {
    const { answer, isFirst } = flights.join(key, context.signal, (signal) =>
      asking({ ...context, signal }),
    );
    if (!isFirst) counters.joined += 1;
    return noted(context, await answer, isFirst ? 'miss' : 'joined');
  }

  return {
    lookUp,
    async answer(request, context, asking) {
      const at = circumstancesOf(request);
      const asked = at && readAsked(request);
      const identity = asked && identityOf(asked, at);
      if (identity === undefined) {
        return noted(context, { ...(await asking(context)), keeping: null }, 'bypass');
      }
      const fingerprint = fingerprints.get(request);
      if (fingerprint !== undefined) store.alias(fingerprint, identity);
      const key = keyOf(identity, context);
      const kept = await find(key);
      if (kept !== undefined) return noted(context, kept, 'hit');
      counters.misses += 1;
      const askAndKeep: Ask = async (own) => {
        const answer = await asking(own);
        keep(key, identity, answer);
        return answer;
      };
      return options.joinRequests && !options.mayChange(asked?.query)
        ? ask(key, context, askAndKeep)
        : noted(context, await askAndKeep(context), 'miss');
    },
    facts: () => ({ ...counters, ...store.size }),
    close() {
      stopListening();
      shared?.close();
    },
  };
}

function keyOf(identity: string, { releases }: RequestContext): string {
  return keyAt(identity, releases);
}

function keyAt(identity: string, releases: Releases): string {
  return `${identity} ${stampOf(releases, Date.now())}`;
}

/** Numbers count from 1 in every database; the moments tell whether it is the same one. */
function sharedKey(key: string, releases: ReleaseNumbers): string {
  const { first, newest } = releases.range();
  return `${key} ${first} ${newest}`;
}

/** The log tells of an answer from memory what it told when it was asked for. */
function noted(context: RequestContext, answer: Answer, outcome: Outcome): Outgoing {
  Object.assign(context.facts, answer.facts, { cache: outcome });
  return { answer, outcome };
}
