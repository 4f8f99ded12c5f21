import { hash } from 'node:crypto';
import type { Asked } from './asked.js';
import { isRecord } from './asked.js';
import type { Circumstances } from './circumstances.js';

/**
 * Names a question: two requests of one identity have one answer at given release numbers. The order
 * of keys in variables does not matter, and neither does whether an operation comes as text or as the
 * hash of it. None for what is no question yet: a text that is sent to be registered under its hash.
 */
export function identityOf(asked: Asked, { audience, accept, asOf }: Circumstances) {
  const { persistedQuery, ...extensions } = asked.extensions ?? {};
  const operation = operationHash(asked.query ?? undefined, persistedQuery);
  if (operation === undefined) return undefined;
  const { operationName = null, variables } = asked;
  try {
    return digest(
      JSON.stringify(
        [audience, accept, asOf, operation, operationName, variables ?? {}, extensions],
        withSortedKeys,
      ),
    );
  } catch {
    // Nested deeper than the stack.
    return undefined;
  }
}

/** SHA-256 as text, so that whoever may choose what is hashed cannot choose a hash that is in use. */
export function digest(bytes: string | Buffer): string {
  return hash('sha256', bytes, 'base64url');
}

function operationHash(query: string | undefined, persisted: unknown): string | undefined {
  if (persisted === undefined || persisted === null) {
    return query === undefined ? undefined : hash('sha256', query, 'hex');
  }
  if (query !== undefined || !isRecord(persisted) || persisted['version'] !== 1) return undefined;
  const named = persisted['sha256Hash'];
  return typeof named === 'string' && /^[0-9a-f]{64}$/.test(named) ? named : undefined;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
