import { Pool } from 'undici';
import { callerHeader, type SignCaller } from './sign.js';
import { ReplyReader, type RawReply } from './read-reply.js';
import {
  smallestQuery,
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphCaller,
  type SubgraphReply,
} from './subgraph-caller.js';
import { checkReply } from './subgraph-reply.js';
import { watchTime } from './time-limit.js';

/** What the HTTP caller of one subgraph needs. */
export interface HttpCallerOptions {
  readonly name: string;
  readonly url: string;
  /** Largest reply that is read, in bytes. */
  readonly maxReply: number;
  /**
   * Time to connect, and between two parts of a reply, in milliseconds. The call's signal bounds everything
   * else, but for what is let pass of a reply that failed already: nobody waits for that.
   */
  readonly patience: number;
  readonly sign?: SignCaller | undefined;
}

/** What every call says of itself. */
const contentHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** Calls a subgraph by HTTP over connections that are kept alive. */
export function createHttpCaller(options: HttpCallerOptions): SubgraphCaller {
  const { origin, pathname, search } = new URL(options.url);
  const path = `${pathname}${search}`;
  const pool = new Pool(origin, {
    connections: 64,
    connect: { timeout: options.patience },
    bodyTimeout: options.patience,
  });

  function request(call: SubgraphCall, headers: Record<string, string>): Promise<RawReply> {
    return new Promise((resolve, reject) => {
      const reader = new ReplyReader(
        options.maxReply,
        (reply) => {
          release();
          resolve(reply);
        },
        (failure) => {
          release();
          reject(failure);
        },
      );
      const release = watchTime(call, (failure) => reader.stop(failure));
      if (!reader.isOver)
        pool.dispatch({ method: 'POST', path, headers, body: writeBody(call) }, reader);
    });
  }

  async function call(subgraphCall: SubgraphCall): Promise<SubgraphReply> {
    const headers: Record<string, string> = { ...contentHeaders, ...subgraphCall.headers };
    if (options.sign !== undefined) headers[callerHeader] = await options.sign(options.name);
    const { status, text } = await request(subgraphCall, headers);
    const reply = checkReply(parseJson(text));
    if (status >= 400 && reply.errors === undefined) {
      throw new SubgraphFailure('status', `The answer's status is ${status}.`);
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

function writeBody({ query, operationName, variables }: SubgraphCall): string {
  return JSON.stringify({ query, operationName, variables });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SubgraphFailure('not-json', 'The answer is not JSON.', { cause });
  }
}
