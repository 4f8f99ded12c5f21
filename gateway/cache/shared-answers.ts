import { createClient, RESP_TYPES } from '@redis/client';
import type { Logger } from 'pino';
import type { Answer } from '../answer.js';
import { longestLife } from './answer-store.js';

/** Answers that several gateways share, and that outlast a restart. It may fail; nothing fails with it. */
export interface SharedAnswers {
  /** What another gateway left under a key; undefined as well when there is no reply in time. */
  get(key: string): Promise<Answer | undefined>;
  /** Leaves an answer for others, without waiting. */
  set(key: string, answer: Answer): void;
  close(): void;
}

/** A look-up on the same network takes less than one millisecond; asking a subgraph takes longer than this. */
const patience = 5;
/** Rest after a failure, so that a Redis that hangs costs one request a second its patience. */
const rest = 1000;

type Head = Omit<Answer, 'body'>;

/**
 * Shares answers through Redis. `scope` names what has to be alike for gateways to share: the schema and
 * the limits, because whoever looks an answer up does not check either again.
 */
export function createSharedAnswers(options: {
  readonly url: string;
  readonly scope: string;
  readonly log: Logger;
  readonly onFailure: () => void;
}): SharedAnswers {
  const { url, scope, log } = options;
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: 1000,
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5000),
    },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
  let restUntil = 0;
  let isReported = false;
  client.on('error', (error: Error) => {
    // One line when it goes, not one for each attempt to reach it.
    if (!isReported) log.warn({ reason: error.message }, 'Redis is out of reach');
    isReported = true;
  });
  client.on('ready', () => {
    if (isReported) log.info('Redis is back');
    isReported = false;
  });
  client.connect().catch(() => undefined);

  const isUsable = () => client.isReady && Date.now() >= restUntil;
  const fail = () => {
    restUntil = Date.now() + rest;
    options.onFailure();
  };
  const nameOf = (key: string) => `placegraph:${scope}:${key}`;

  return {
    async get(key) {
      if (!isUsable()) return undefined;
      try {
        const bytes = await inTime(client.get(nameOf(key)));
        return bytes === null ? undefined : decode(bytes);
      } catch {
        fail();
        return undefined;
      }
    },
    set(key, answer) {
      if (!isUsable()) return;
      client.set(nameOf(key), encode(answer), { PX: longestLife }).catch(fail);
    },
    close: () => client.destroy(),
  };
}

function inTime<Value>(value: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis is slow.')), patience);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}

function encode({ body, ...head }: Answer): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(head satisfies Head)}\n`), body]);
}

function decode(bytes: Buffer): Answer {
  const end = bytes.indexOf('\n');
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  return { ...head, body: bytes.subarray(end + 1) };
}
