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

const query = '{ borough(gssCode: "E09000030") { name health { appointments } } }';

function ask(asOf?: string, extensions?: object) {
  const headers = asOf === undefined ? {} : { 'as-of': asOf };
  return post(`${gateway.url}/graphql`, JSON.stringify({ query, extensions }), headers);
}

/** Headers of every call that the last question made. */
async function headersOfCalls(way: () => ReturnType<typeof ask>) {
  const before = gateway.fakes.map(({ calls }) => calls.length);
  expect((await way()).status).toBe(200);
  return gateway.fakes.flatMap(({ calls }, index) =>
    calls.slice(before[index]).map(({ headers }) => headers),
  );
}

describe('the moment as of which a request asks', () => {
  it.each([
    ['2025-03-31', '2025-03-31T22:59:59.999Z'],
    ['2025-12-31', '2025-12-31T23:59:59.999Z'],
    ['2025-03-31T09:30:00+01:00', '2025-03-31T08:30:00.000Z'],
  ])('%s is told to every subgraph as %s', async (asked, told) => {
    for (const way of [() => ask(asked), () => ask(undefined, { asOf: asked })]) {
      const headers = await headersOfCalls(way);
      expect(headers.length).toBeGreaterThan(1);
      for (const each of headers) expect(each).toEqual({ 'as-of': told });
    }
  });

  it('is told to nobody when it is now', async () => {
    for (const each of await headersOfCalls(() => ask())) expect(each).toEqual({});
  });

  it.each(['yesterday', '2025-02-30', '2025', '2025-03-31T09:30:00', ''])(
    'is refused as "%s"',
    async (asked) => {
      const { status, body } = await ask(undefined, { asOf: asked });
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
      expect(body.errors?.[0]?.message).toContain(`"${asked}" came`);
      expect(body.errors?.[0]?.message).toContain('a day such as 2026-03-31');
    },
  );

  it('is refused when it is still to come, and today is not', async () => {
    const { status, body } = await ask('2999-01-01');
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      400,
      { code: 'AS_OF_OUT_OF_RANGE', asOf: '2999-01-01' },
    ]);
    expect((await ask(new Date().toISOString().slice(0, 10))).status).toBe(200);
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect((await ask(soon)).body.errors?.[0]?.extensions['code']).toBe('AS_OF_OUT_OF_RANGE');
  });

  it('may not be two moments', async () => {
    expect((await ask('2025-03-31', { asOf: '2025-03-30' })).status).toBe(400);
    expect((await ask('2025-03-31', { asOf: '2025-03-31' })).status).toBe(200);
  });

  it('comes with a GET among its extensions', async () => {
    const search = new URLSearchParams({ query, extensions: '{"asOf":"2999-01-01"}' });
    const reply = await readReply(
      await fetch(`${gateway.url}/graphql?${search.toString()}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      }),
    );
    expect(reply.body.errors?.[0]?.extensions['code']).toBe('AS_OF_OUT_OF_RANGE');
  });

  it('may be sent by pages of allowed origins', async () => {
    const { headers } = await fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://example.org',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'as-of,content-type',
      },
    });
    expect(headers.get('access-control-allow-headers')).toContain('as-of');
  });
});
