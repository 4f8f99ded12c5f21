import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpCaller } from '../../../gateway/execution/http-caller.js';
import type { SubgraphCaller } from '../../../gateway/execution/subgraph-caller.js';

let server: Server;
let caller: SubgraphCaller;
let connections = 0;
let status = 200;
let body = '{"data":{"a":1}}';
/** The reply is begun and not ended. */
let stalls = false;

beforeEach(async () => {
  connections = 0;
  stalls = false;
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' }).write(body);
      if (!stalls) response.end();
    });
  });
  server.on('connection', () => (connections += 1)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}/graphql`;
  caller = createHttpCaller({ name: 'health', url, maxReply: 1_000_000, patience: 1000 });
});

afterEach(async () => {
  await caller.close();
  server.closeAllConnections();
  server.close();
});

const ask = () =>
  caller.call({ query: '{ a }', headers: {}, signal: AbortSignal.timeout(5000) }).then(
    ({ data }) => data,
    (error: unknown) => (error as { reason?: unknown }).reason,
  );

async function askOften(): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (let time = 0; time < 20; time += 1) outcomes.push(await ask());
  return outcomes;
}

describe('the connections to a subgraph', () => {
  it.each([
    [503, 'server-busy'],
    [500, 'status'],
    [403, 'refused'],
  ])('are used again after answers with status %d', async (failing, reason) => {
    [status, body] = [failing, '{"errors":[{"message":"busy"}]}'];
    expect(new Set(await askOften())).toEqual(new Set([reason]));
    [status, body] = [200, '{"data":{"a":1}}'];
    expect(await ask()).toEqual({ a: 1 });
    // undici may begin the second request before the first reply has ended.
    expect(connections).toBeLessThanOrEqual(2);
  });

  it('are closed rather than that much of a failed answer is waited for', async () => {
    [status, body] = [503, 'x'.repeat(500_000)];
    expect(new Set(await askOften())).toEqual(new Set(['server-busy']));
    expect(connections).toBeGreaterThan(2);
    [status, body] = [200, '{"data":{"a":1}}'];
    expect(await ask()).toEqual({ a: 1 });
  });

  it('are closed where nothing more comes of a failed answer', async () => {
    [status, body, stalls] = [503, '{"errors":', true];
    const closed = new Promise((resolve) => {
      server.once('connection', (socket) => socket.once('close', resolve));
    });
    expect(await ask()).toBe('server-busy');
    const began = performance.now();
    await closed;
    expect(performance.now() - began).toBeLessThan(4000);
  });
});
