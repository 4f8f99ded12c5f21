import { Pool, type Dispatcher } from 'undici';
import { interruption } from './time-limit.js';
import { callerHeader, type SignCaller } from './sign.js';
import {
  smallestQuery,
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphCaller,
  type SubgraphReply,
} from './subgraph-caller.js';
import { checkReply } from './subgraph-reply.js';

/** What the HTTP caller of one subgraph needs. */
export interface HttpCallerOptions {
  readonly name: string;
  readonly url: string;
  /** Largest reply that is read, in bytes. */
  readonly maxReply: number;
  /** Time to connect, in milliseconds; the call's signal bounds everything else. */
  readonly connectTimeout: number;
  readonly sign?: SignCaller | undefined;
}

/** Calls a subgraph by HTTP over connections that are kept alive. */
export function createHttpCaller(options: HttpCallerOptions): SubgraphCaller {
  const { origin, pathname, search } = new URL(options.url);
  const pool = new Pool(origin, { connections: 64, connect: { timeout: options.connectTimeout } });

  async function request(call: SubgraphCall): Promise<Dispatcher.ResponseData> {
    const { query, operationName, variables, headers, signal } = call;
    const signature = await options.sign?.(options.name);
    try {
      return await pool.request({
        method: 'POST',
        path: `${pathname}${search}`,
        headers: {
          ...headers,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(signature === undefined ? {} : { [callerHeader]: signature }),
        },
        body: JSON.stringify({ query, operationName, variables }),
        signal,
      });
    } catch (cause) {
      throw lostConnection(cause, signal);
    }
  }

  async function call(subgraphCall: SubgraphCall): Promise<SubgraphReply> {
    const response = await request(subgraphCall);
    refuseByHead(response);
    const text = await readBody(response, options.maxReply, subgraphCall.signal);
    const reply = checkReply(parseJson(text));
    if (response.statusCode >= 400 && reply.errors === undefined) {
      throw new SubgraphFailure('status', `The answer's status is ${response.statusCode}.`);
    }
    return reply;
  }

  return {
    name: options.name,
    call,
    async check(signal) {
      const response = await pool.request({ method: 'GET', path: '/readyz', signal });
      await response.body.dump();
      if (response.statusCode < 400) return;
      if (response.statusCode !== 404) {
        throw new SubgraphFailure('status', `Its readiness is ${response.statusCode}.`);
      }
      // A subgraph of another make need not have our paths.
      await call({ query: smallestQuery, headers: {}, signal });
    },
    close: () => pool.destroy(),
  };
}

function refuseByHead(response: Dispatcher.ResponseData): void {
  const failure = failureOfHead(
    response.statusCode,
    String(response.headers['content-type'] ?? ''),
  );
  if (failure === undefined) return;
  // An unread body would hold its connection.
  response.body.on('error', () => undefined).destroy();
  throw failure;
}

function failureOfHead(status: number, contentType: string): SubgraphFailure | undefined {
  if (status === 503) return new SubgraphFailure('server-busy', "The answer's status is 503.");
  if (status === 401 || status === 403) {
    return new SubgraphFailure('refused', `The subgraph refuses the gateway with ${status}.`);
  }
  if (status >= 500) return new SubgraphFailure('status', `The answer's status is ${status}.`);
  if (!/^application\/(graphql-response\+)?json\b/i.test(contentType)) {
    return new SubgraphFailure('not-json', `The answer's type is "${contentType}".`);
  }
  return undefined;
}

/** Reads at most `maxReply` bytes, so that one subgraph cannot fill the gateway's memory. */
async function readBody(
  { body }: Dispatcher.ResponseData,
  maxReply: number,
  signal: AbortSignal,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size > maxReply) {
        throw new SubgraphFailure('too-large', `The answer is larger than ${maxReply} bytes.`);
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause instanceof SubgraphFailure ? cause : lostConnection(cause, signal);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SubgraphFailure('not-json', 'The answer is not JSON.', { cause });
  }
}

function lostConnection(cause: unknown, signal: AbortSignal): SubgraphFailure {
  if (signal.aborted) return interruption(signal);
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new SubgraphFailure('connection', detail, { cause });
}
