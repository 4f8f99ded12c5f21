import { LRUCache } from 'lru-cache';
import type { Answer } from '../answer.js';

/** Answers in memory, bounded by bytes. */
export interface AnswerStore {
  get(key: string): Answer | undefined;
  set(key: string, answer: Answer): void;
  /** Remembers that a request of these very bytes asks what `identity` names. */
  alias(fingerprint: string, identity: string): void;
  /** What a request of these bytes asks, where that is remembered. */
  identityOf(fingerprint: string): string | undefined;
  /** Forgets the answers; what a request asks does not change. */
  forget(): void;
  readonly size: { readonly answers: number; readonly bytes: number };
}

/**
 * Nothing outlives an hour. The release numbers decide what is stale; this bounds what they do not tell,
 * such as a subgraph that is started again with another setting or on a machine whose clock is wrong.
 */
export const longestLife = 3_600_000;

/** What one entry takes beside its body: its key, its headers and its place in the list. */
const overhead = 600;
const shareOfAliases = 16;
/** No answer may push out more than so many others of its size. */
const largestShare = 8;

/** A store of at most `size` bytes; what was used least recently goes first. */
export function createAnswerStore(size: number, onEvicted: () => void): AnswerStore {
  const forAliases = Math.max(1, Math.ceil(size / shareOfAliases));
  const answers = new LRUCache<string, Answer>({
    maxSize: Math.max(1, size - forAliases),
    maxEntrySize: Math.max(1, Math.floor(size / largestShare)),
    sizeCalculation: ({ body }) => body.length + overhead,
    ttl: longestLife,
    ttlResolution: 1000,
    dispose: (_answer, _key, reason) => {
      if (reason === 'evict') onEvicted();
    },
  });
  const aliases = new LRUCache<string, string>({
    maxSize: forAliases,
    sizeCalculation: (identity, fingerprint) => identity.length + fingerprint.length + overhead / 4,
  });
  return {
    get: (key) => answers.get(key),
    set: (key, answer) => void answers.set(key, answer),
    alias: (fingerprint, identity) => void aliases.set(fingerprint, identity),
    identityOf: (fingerprint) => aliases.get(fingerprint),
    forget: () => answers.clear(),
    get size() {
      return {
        answers: answers.size,
        bytes: answers.calculatedSize + aliases.calculatedSize,
      };
    },
  };
}
