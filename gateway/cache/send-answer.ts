import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../answer.js';
import { cachingHeaders, hasIt } from './http-caching.js';

/** How an answer came about, as the field `Cache-Status` (RFC 9211) says it. */
export const outcomes = {
  hit: 'placegraph; hit',
  miss: 'placegraph; fwd=miss',
  joined: 'placegraph; fwd=miss; collapsed',
  bypass: 'placegraph; fwd=bypass',
} as const;

/** How an answer came about. */
export type Outcome = keyof typeof outcomes;

/** Sends an answer, or says that the client has it already. All answers of the graph leave here. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, outcome }: { readonly answer: Answer; readonly outcome: Outcome },
  maxAge: number,
): void {
  const { vary, ...caching } = cachingHeaders(request, answer, maxAge);
  setAll(response, caching);
  if (vary !== undefined) response.setHeader('vary', withOthers(vary, response.getHeader('vary')));
  response.setHeader('cache-status', outcomes[outcome]);
  if (hasIt(request, caching['etag'])) {
    response.writeHead(304).end();
    return;
  }
  setAll(response, answer.headers);
  response.setHeader('content-length', answer.body.length);
  response.statusCode = answer.status;
  response.end(answer.body);
}

function setAll(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const name in headers) response.setHeader(name, headers[name] as string);
}

/** What decides whether pages of another origin may read varies as well. */
function withOthers(vary: string, others: number | string | string[] | undefined): string {
  return others === undefined ? vary : `${String(others)}, ${vary}`;
}
