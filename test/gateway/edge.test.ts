import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  post,
  readReply,
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest({ ALLOWED_ORIGINS: 'https://example.org' });
});
afterAll(() => gateway.stop());

const graphql = () => `${gateway.url}/graphql`;
const answered = { data: { deflator: 1.05 } };

describe('the HTTP edge', () => {
  it('refuses a body of 10 MB and answers the next query', async () => {
    const { status, body } = await post(
      graphql(),
      JSON.stringify({ query: `{ deflator } #${' '.repeat(10 * 2 ** 20)}` }),
    );
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      413,
      { code: 'REQUEST_TOO_LARGE', limit: 'bytes of the body', allowed: 102_400 },
    ]);
    expect((await gateway.ask('{ deflator }')).body).toEqual(answered);
  });

  it.each([
    ['no JSON', '{"query":', {}, 400],
    ['a list of operations', '[{"query":"{ deflator }"}]', {}, 400],
    ['nothing', '', {}, 400],
    ['a query that is no text', '{"query":5}', {}, 400],
    ['a simple request of a form', 'query=x', { 'content-type': 'text/plain' }, 400],
    ['an unknown charset', '{}', { 'content-type': 'application/json; charset=ebcdic' }, 415],
  ])('refuses %s with a coded error', async (_, sent, headers, expected) => {
    const { status, body } = await post(graphql(), sent, headers);
    expect([status, body.errors?.[0]?.extensions]).toEqual([expected, { code: 'BAD_REQUEST' }]);
  });

  it('answers a query by GET only to a client that a page of another site cannot be', async () => {
    const url = `${graphql()}?query=${encodeURIComponent('{ deflator }')}`;
    const plain = await readReply(await fetch(url));
    expect([plain.status, plain.body.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'BAD_REQUEST' },
    ]);
    const marked = await readReply(
      await fetch(url, { headers: { 'apollo-require-preflight': 'yes' } }),
    );
    expect([marked.status, marked.body]).toEqual([200, answered]);
  });

  it('lets pages of allowed origins read, and no others', async () => {
    const preflight = (origin: string) =>
      fetch(graphql(), {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const allowed = await preflight('https://example.org');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://example.org');
    const other = await preflight('https://elsewhere.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers unknown paths in the shape of the graph, without saying what it runs on', async () => {
    const reply = await readReply(await fetch(`${gateway.url}/admin`));
    expect([reply.status, reply.body.errors?.[0]?.extensions]).toEqual([
      404,
      { code: 'NOT_FOUND' },
    ]);
    expect(reply.headers.get('x-powered-by')).toBeNull();
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is live and ready', async () => {
    for (const path of ['/livez', '/readyz']) {
      expect([path, (await fetch(gateway.url + path)).status]).toEqual([path, 200]);
    }
  });

  it('serves the saved operations to the playground', async () => {
    const response = await fetch(`${gateway.url}/playground/operations.json`);
    expect(Array.isArray(await response.json())).toBe(true);
  });

  it('cuts off clients that are slow to send their headers or their body', async () => {
    // One of its own: a busy machine is as slow at times as the clients of this test.
    const impatient = await startGatewayUnderTest({
      HEADERS_TIMEOUT: '200',
      REQUEST_TIMEOUT: '1500',
    });
    const { hostname, port } = new URL(impatient.url);
    const answerTo = (sent: string) =>
      new Promise<string>((resolve) => {
        let received = '';
        const socket = connect(Number(port), hostname, () => socket.write(sent));
        socket.on('data', (chunk) => {
          received += chunk.toString();
        });
        socket.on('close', () => resolve(received));
        socket.on('error', () => undefined);
      });
    const slow = [
      'POST /graphql HTTP/1.1\r\nhost: x\r\n',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
    ];
    const answers = await Promise.all(slow.map(answerTo));
    await impatient.stop();
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    }
  });

  it('survives a client that goes away in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const request = openRequest(graphql(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 500 },
      });
      request.on('error', () => undefined);
      request.on('close', resolve);
      request.write('{"query":', () => request.destroy());
    });
    expect((await gateway.ask('{ deflator }')).body).toEqual(answered);
  });
});

describe('the log', () => {
  it('has one line a request, with what was asked and how it went, and no value or token', async () => {
    const gateway = await startGatewayUnderTest();
    const url = `${gateway.url}/graphql`;
    await post(
      url,
      JSON.stringify({
        query: 'query Opened($date: Date) { openedOn(date: $date) refuses }',
        variables: { date: '1999-12-31' },
      }),
      { authorization: 'Bearer private-token' },
    );
    await post(url, '{"query":');
    await gateway.stop();
    expect(gateway.logLines.filter((line) => line['msg'] === 'request')).toEqual([
      expect.objectContaining({
        operation: 'Opened',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        milliseconds: expect.any(Number),
        status: 200,
        errors: { AMBIGUOUS_PERIOD: 1 },
      }),
      expect.objectContaining({ status: 400, errors: { BAD_REQUEST: 1 } }),
    ]);
    expect(JSON.stringify(gateway.logLines)).not.toMatch(/private|1999-12-31/);
  });
});
