import type { IncomingMessage } from 'node:http';

/** What a request says beside its operation that its answer depends on. */
export interface Circumstances {
  /** Who may read the answer. Answers of one audience are never given to another. */
  readonly audience: string;
  /** The media types the client takes, as it wrote them; null for JSON as usual. */
  readonly accept: string | null;
  /** The moment as of which it asks by a header, as it wrote it; null where it does not. */
  readonly asOf: string | null;
}

/** Longer values are somebody's trial, and would take memory for as long as they are kept. */
const maxHeaderLength = 200;

/** Whoever takes these gets what whoever does not say gets. */
const usualTypes = new Set(['*/*', 'application/json']);

/**
 * The circumstances of a request whose answer may come from memory. None where the GraphQL server has
 * to look at the request itself: it comes with credentials, in a form that a page of another site could
 * send without being asked for it, or in a form that is refused.
 */
export function circumstancesOf(request: IncomingMessage): Circumstances | undefined {
  const audience = audienceOf(request);
  if (audience === undefined || !isFormThatIsTaken(request)) return undefined;
  const { accept = null, 'as-of': asOf = null } = request.headers;
  if (isLong(accept) || isLong(asOf) || Array.isArray(asOf)) return undefined;
  return { audience, accept: accept !== null && usualTypes.has(accept) ? null : accept, asOf };
}

function isLong(header: string | readonly string[] | null): boolean {
  return header !== null && header.length > maxHeaderLength;
}

/** Whoever comes without credentials is one audience; nobody with credentials has one yet. */
function audienceOf({ headers }: IncomingMessage): string | undefined {
  return headers.authorization === undefined && headers.cookie === undefined
    ? 'anonymous'
    : undefined;
}

/** The rules of the server's protection against forged requests, narrowed to the usual forms. */
function isFormThatIsTaken({ method, headers }: IncomingMessage): boolean {
  const type = headers['content-type'];
  const isJson = type !== undefined && /^application\/json *(; *charset="?utf-8"? *)?$/i.test(type);
  if (method === 'POST') return isJson && headers['content-encoding'] === undefined;
  if (!isRead(method)) return false;
  if (type !== undefined) return isJson;
  return Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);
}

/** Whether a request reads by its address, so that browsers and proxies may keep the answer. */
export function isRead(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}
