import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createClient } from '@redis/client';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import {
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';
import { createReleasedFakes } from '../support/gateway/released-fakes.js';

/** A database of its own in the Redis of this machine. */
const url = 'redis://127.0.0.1:6379/15';

async function reach() {
  const client = createClient({ url, socket: { connectTimeout: 500, reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return undefined;
  }
}

const redis = await reach();
// Without a Redis the suite says so by the name of what it skips.
const withRedis = redis === undefined ? describe.skip : describe;

const started: GatewayUnderTest[] = [];
const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const gateway of started.splice(0)) await gateway.stop();
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** Listens as a Redis of our own making, and says where. */
async function listen(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    answer(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `redis://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function start(REDIS_URL: string, more: Readonly<Record<string, string>> = {}) {
  const gateway = await startGatewayUnderTest({ REDIS_URL, ...more }, {}, createReleasedFakes());
  started.push(gateway);
  return gateway;
}

async function ask(gateway: GatewayUnderTest, query: string) {
  const began = performance.now();
  const { text, headers, body } = await gateway.ask(query);
  return { text, body, status: headers.get('cache-status'), time: performance.now() - began };
}

const miss = 'placegraph; fwd=miss';
const hit = 'placegraph; hit';
const texts = Array.from({ length: 400 }, (_, index) => `{ deflator } # ${Date.now()} ${index}`);

withRedis('gateways that share a Redis (needs one at 127.0.0.1:6379)', () => {
  afterAll(async () => {
    for (const key of (await redis?.keys('placegraph:*')) ?? []) await redis?.del(key);
    redis?.destroy();
  });

  it('answer from what another left, only within the same limits and releases', async () => {
    const [first, second, stricter] = [
      await start(url),
      await start(url),
      await start(url, { MAX_DEPTH: '3' }),
    ];
    let shared: string | undefined;
    // On a busy machine Redis may be late now and then, which is a miss like any other, and so is all that is
    // asked in the second after it: that may go on for some seconds.
    for (const text of texts) {
      const left = await ask(first, text);
      await pause(20);
      const found = await ask(second, text);
      expect(found.text).toBe(left.text);
      if (found.status === hit) shared = text;
      if (shared !== undefined) break;
    }
    expect(second.cacheFacts().sharedHits).toBe(1);
    expect((await ask(second, shared ?? '')).status).toBe(hit);
    expect(second.cacheFacts()).toMatchObject({ sharedHits: 1, hits: 1 });
    expect((await ask(stricter, shared ?? '')).status).toBe(miss);
    const other = createReleasedFakes();
    other[0]?.release();
    const ahead = await startGatewayUnderTest({ REDIS_URL: url }, {}, other);
    started.push(ahead);
    expect((await ask(ahead, shared ?? '')).status).toBe(miss);
  });

  it('wait no longer than a few milliseconds when it hangs, and then not for a while', async () => {
    let hangs = false;
    const through = await listen((socket) => {
      const redisSide = connect(6379, '127.0.0.1');
      sockets.push(redisSide);
      redisSide.on('error', () => undefined);
      socket.on('data', (chunk) => hangs || redisSide.write(chunk));
      redisSide.on('data', (chunk) => socket.write(chunk));
    });
    const gateway = await start(`${through}/15`);
    for (const text of texts.slice(0, 10)) {
      await ask(gateway, text);
      await pause(20);
    }
    hangs = true;
    const times: number[] = [];
    for (const text of texts.slice(10, 50)) times.push((await ask(gateway, text)).time);
    expect(Math.max(...times)).toBeLessThan(500);
    const { sharedFailures, misses } = gateway.cacheFacts();
    expect(sharedFailures).toBeGreaterThan(0);
    expect(sharedFailures).toBeLessThan(misses / 2);
  });
});

describe('a gateway whose Redis', () => {
  it.each([
    ['closes every connection', (socket: Socket) => void socket.destroy()],
    ['never says anything', () => undefined],
    ['says nonsense', (socket: Socket) => void socket.write('HTTP/1.1 400 no\r\n\r\n')],
  ])('%s answers as well, and as fast', async (_, answer) => {
    const gateway = await start(await listen(answer));
    for (const text of texts.slice(0, 20)) {
      const reply = await ask(gateway, text);
      expect([reply.body.data, reply.status]).toEqual([{ deflator: 1.05 }, miss]);
      // Waiting for such a Redis until its own patience ends would take seconds.
      expect(reply.time).toBeLessThan(500);
    }
    expect((await ask(gateway, texts[3] ?? '')).status).toBe(hit);
  });
});
