import { hash } from 'node:crypto';
import { request as openRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startFaultServer } from '../support/gateway/fault-server.js';
import {
  post,
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';
import { createReleasedFakes, type ReleasedFake } from '../support/gateway/released-fakes.js';

let fakes: ReleasedFake[];
let gateway: GatewayUnderTest;

async function start(environment: Readonly<Record<string, string>> = {}) {
  fakes = createReleasedFakes();
  gateway = await startGatewayUnderTest(
    { ALLOWED_ORIGINS: 'https://example.org', ...environment },
    {},
    fakes,
  );
}

const graphql = () => `${gateway.url}/graphql`;
const send = (body: object, headers: object = {}) => post(graphql(), JSON.stringify(body), headers);
const statusOf = ({ headers }: { headers: Headers }) => headers.get('cache-status');
const callsOf = (name: string) => fakes.find((fake) => fake.name === name)?.calls.length ?? 0;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const release = (name: string) => fakes.find((fake) => fake.name === name)?.release();

const hit = 'placegraph; hit';
const miss = 'placegraph; fwd=miss';
const joined = 'placegraph; fwd=miss; collapsed';
const bypass = 'placegraph; fwd=bypass';

const boroughs =
  'query Two($a: ID!, $b: ID!) { a: borough(gssCode: $a) { name health { appointments } } b: borough(gssCode: $b) { name } }';
const variables = { a: 'E09000030', b: 'E09000007' };

describe('an answer from memory', () => {
  beforeAll(() => start());
  afterAll(() => gateway.stop());

  it('is the answer that was asked for, byte by byte and header by header', async () => {
    const headers = { origin: 'https://example.org' };
    const [first, second, third] = [
      await send({ query: boroughs, variables }, headers),
      await send({ query: boroughs, variables }, headers),
      await send({ query: boroughs, variables }),
    ];
    expect([first, second, third].map(statusOf)).toEqual([miss, hit, hit]);
    expect([second.text, third.text]).toEqual([first.text, first.text]);
    const told = (reply: { headers: Headers }) =>
      Object.fromEntries(
        [...reply.headers].filter(([name]) => !['date', 'cache-status'].includes(name)),
      );
    expect(told(second)).toEqual(told(first));
    expect(first.headers.get('access-control-allow-origin')).toBe('https://example.org');
    expect(third.headers.get('access-control-allow-origin')).toBeNull();
    expect(third.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(callsOf('council')).toBe(1);
  });

  it('is found whatever the order of variables and by the hash of the text', async () => {
    const others = [
      { variables: { b: variables.b, a: variables.a }, query: boroughs },
      { variables, query: boroughs, operationName: null, extensions: {} },
      {
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash: hash('sha256', boroughs) } },
      },
    ];
    for (const other of others) expect(statusOf(await send(other))).toBe(hit);
    expect(statusOf(await send({ query: boroughs, variables: { ...variables, b: 'x' } }))).toBe(
      miss,
    );
    expect(statusOf(await send({ query: `${boroughs} `, variables }))).toBe(miss);
  });

  it('has its line in the log', async () => {
    await send({ query: 'query Named { deflator }' });
    await send({ query: 'query Named { deflator }' });
    const lines = gateway.logLines.filter((line) => line['operation'] === 'Named');
    expect(lines.map((line) => line['cache'])).toEqual(['miss', 'hit']);
    expect(lines[1]?.['hash']).toBe(lines[0]?.['hash']);
    expect(lines[1]?.['request']).not.toBe(lines[0]?.['request']);
  });

  it('is taken for bodies of every length that is allowed', async () => {
    const query = `{ deflator } #${' '.repeat(90_000)}`;
    expect(statusOf(await send({ query }))).toBe(miss);
    expect(statusOf(await send({ query }))).toBe(hit);
    const tooLong = await send({ query: `{ deflator } #${' '.repeat(110_000)}` });
    expect([tooLong.status, statusOf(tooLong)]).toEqual([413, null]);
  });

  it('is not given to a request in a form that is refused', async () => {
    const body = JSON.stringify({ query: boroughs, variables });
    const asText = await post(graphql(), body, { 'content-type': 'text/plain' });
    expect([asText.status, asText.body.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'BAD_REQUEST' },
    ]);
    const plain = await fetch(`${graphql()}?query=${encodeURIComponent('{ deflator }')}`);
    expect(plain.status).toBe(400);
  });

  it.each([
    ['authorization', 'Bearer private'],
    ['cookie', 'session=private'],
  ])('is neither given to a request with %s nor taken from one', async (name, value) => {
    const query = `{ deflator } # ${name}`;
    expect(statusOf(await send({ query }, { [name]: value }))).toBe(bypass);
    expect(statusOf(await send({ query }))).toBe(miss);
    expect(statusOf(await send({ query }, { [name]: value }))).toBe(bypass);
  });

  it.each([
    ['an error', { query: '{ refuses }' }],
    ['a part', { query: '{ refuses deflator }' }],
    ['an invalid query', { query: '{ nothing }' }],
    ['a query that is too complex', { query: `{ ${'__typename '.repeat(2001)} }` }],
  ])('is never %s', async (_, body) => {
    const replies = [await send(body), await send(body)];
    expect(replies.map(statusOf)).not.toContain(hit);
    expect(replies[1]?.text).toBe(replies[0]?.text);
  });

  it('is kept for each moment apart', async () => {
    const query = '{ deflator } # as of';
    const ask = (asOf?: string) => send({ query }, asOf === undefined ? {} : { 'as-of': asOf });
    await ask();
    expect(statusOf(await ask('2026-04-01'))).toBe(miss);
    expect(statusOf(await ask('2026-05-01'))).toBe(miss);
    expect(statusOf(await ask('2026-04-01'))).toBe(hit);
    const byExtension = await send({ query, extensions: { asOf: '2026-06-01' } });
    expect([statusOf(byExtension), byExtension.body.extensions?.['asOf']]).toEqual([
      miss,
      '2026-06-01',
    ]);
    expect((await ask()).body.extensions).toEqual({ releases: { finance: 1 } });
  });
});

describe('a release', () => {
  beforeEach(() => start());
  afterEach(() => gateway.stop());

  it('moves the key at once, whichever subgraph it is of', async () => {
    await send({ query: '{ deflator }' });
    release('finance');
    const after = await send({ query: '{ deflator }' });
    expect([statusOf(after), after.body.extensions]).toEqual([miss, { releases: { finance: 2 } }]);
    release('health');
    expect(statusOf(await send({ query: '{ deflator }' }))).toBe(miss);
    expect(gateway.cacheFacts()).toMatchObject({ answers: 1, hits: 0, misses: 3, stored: 3 });
  });

  it('leaves nothing behind of an answer that was under way', async () => {
    const query = '{ waits(milliseconds: 150) }';
    const underway = send({ query });
    while (callsOf('council') === 0) await pause(5);
    release('council');
    expect((await underway).body.extensions).toEqual({ releases: { council: 1 } });
    expect(gateway.cacheFacts().answers).toBe(0);
    expect((await send({ query })).body.extensions).toEqual({ releases: { council: 2 } });
  });
});

describe('a gateway over HTTP', () => {
  it('moves the key within a second', async () => {
    const behind = createReleasedFakes();
    const servers = await Promise.all(behind.map((fake) => startFaultServer(fake)));
    const addresses = behind.map(({ name }, index) => `${name}=${servers[index]?.url ?? ''}`);
    await start({ SUBGRAPHS: addresses.join(',') });
    try {
      await send({ query: '{ deflator }' });
      expect(statusOf(await send({ query: '{ deflator }' }))).toBe(hit);
      behind.find(({ name }) => name === 'finance')?.release();
      const landed = performance.now();
      let reply = await send({ query: '{ deflator }' });
      while (statusOf(reply) === hit && performance.now() - landed < 5000) {
        reply = await send({ query: '{ deflator }' });
      }
      expect(reply.body.extensions).toEqual({ releases: { finance: 2 } });
      expect(performance.now() - landed).toBeLessThan(1000);
    } finally {
      await gateway.stop();
      await Promise.all(servers.map((server) => server.close()));
    }
  });
});

describe('identical requests in flight', () => {
  const query = '{ waits(milliseconds: 300) }';
  const five = () => Promise.all(Array.from({ length: 5 }, () => send({ query })));

  it('are answered by one', async () => {
    await start();
    const replies = await five();
    expect(replies.map(statusOf).sort()).toEqual([miss, joined, joined, joined, joined]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(callsOf('council')).toBe(1);
    await gateway.stop();
  });

  it('are answered also when the first to ask goes away', async () => {
    await start();
    const headers = { 'content-type': 'application/json' };
    const first = openRequest(graphql(), { method: 'POST', headers });
    first.on('error', () => undefined);
    first.end(JSON.stringify({ query }));
    while (callsOf('council') === 0) await pause(5);
    const second = send({ query });
    await pause(50);
    first.destroy();
    const { body, headers: told } = await second;
    expect([body.data, told.get('cache-status')]).toEqual([{ waits: 'waited' }, joined]);
    await gateway.stop();
  });

  it('are answered each on its own where that is wanted', async () => {
    await start({ JOIN_REQUESTS: 'off', CACHE_SIZE: '0' });
    expect((await five()).map(statusOf)).toEqual([miss, miss, miss, miss, miss]);
    expect(callsOf('council')).toBe(5);
    expect(statusOf(await send({ query }))).toBe(miss);
    await gateway.stop();
  });
});

describe('memory', () => {
  it('is bounded: what was used least recently makes way', async () => {
    await start({ CACHE_SIZE: '20000' });
    const ask = (index: number) => send({ query: `{ deflator } # ${index}` });
    for (let index = 0; index < 60; index += 1) {
      await ask(index);
      await ask(0);
    }
    const { bytes, answers, evicted, stored } = gateway.cacheFacts();
    expect(bytes).toBeLessThanOrEqual(20_000);
    expect(answers + evicted).toBe(stored);
    expect(evicted).toBeGreaterThan(10);
    expect([statusOf(await ask(0)), statusOf(await ask(1))]).toEqual([hit, miss]);
    await gateway.stop();
  });
});
