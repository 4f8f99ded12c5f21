import type { IncomingMessage } from 'node:http';
import type { Answer } from '../answer.js';
import { isRead } from './circumstances.js';
import { digest } from './identity.js';
import { secondsToNextHour } from './release-stamp.js';

/** A day: nothing that is released changes a final answer, but a correction of our own code may. */
const finalLife = 86_400;

/** What an answer depends on beside its address. */
const vary = 'Accept, As-Of, Authorization, Cookie';

const tags = new WeakMap<Answer, string>();

/**
 * Headers with which browsers and proxies may keep an answer that was asked for by its address: for
 * `maxAge` seconds, and after that only once the graph has said that it is the same still. What is
 * partial, refused or meant for one caller is not to be kept.
 */
export function cachingHeaders(
  request: IncomingMessage,
  answer: Answer,
  maxAge: number,
): Readonly<Record<string, string>> {
  if (!isRead(request.method)) return {};
  if (answer.keeping === null) return { 'cache-control': 'no-store' };
  const age = answer.keeping.isFinal ? finalLife : Math.min(maxAge, secondsToNextHour(Date.now()));
  return { 'cache-control': `public, max-age=${age}, must-revalidate`, etag: tagOf(answer), vary };
}

/** Whether the client has this very answer already. */
export function hasIt({ headers }: IncomingMessage, etag: string | undefined): boolean {
  const known = headers['if-none-match'];
  if (known === undefined || etag === undefined) return false;
  return (
    known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  );
}

/** A strong validator: the same tag, the same bytes of the same type. */
function tagOf(answer: Answer): string {
  let tag = tags.get(answer);
  if (tag === undefined) {
    tag = `"${digest(`${answer.headers['content-type'] ?? ''} ${digest(answer.body)}`)}"`;
    tags.set(answer, tag);
  }
  return tag;
}
