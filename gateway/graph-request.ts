import type { IncomingMessage } from 'node:http';

/** A request for the graph once its body has been read. */
export interface GraphRequest extends IncomingMessage {
  /** What its body says, as JSON; undefined where it has none, or of another type. */
  readonly body?: unknown;
}

/** A field of what is asked, by the specification's name: of the body, or of the address as text. */
export function fieldOf(request: GraphRequest, name: 'query' | 'extensions'): unknown {
  if (request.method !== 'POST') return searchOf(request).get(name) ?? undefined;
  const { body } = request;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? (body as Record<string, unknown>)[name] : undefined;
}

/** What the address says after its question mark. */
export function searchOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.split(/\?(.*)/s)[1]);
}
