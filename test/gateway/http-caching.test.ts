import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSupergraph } from '../../gateway/supergraph.js';
import {
  post,
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';
import { createReleasedFakes, type ReleasedFake } from '../support/gateway/released-fakes.js';

let fakes: ReleasedFake[];
let gateway: GatewayUnderTest;
beforeAll(async () => {
  fakes = createReleasedFakes();
  gateway = await startGatewayUnderTest({ ALLOWED_ORIGINS: 'https://example.org' }, {}, fakes);
});
afterAll(() => gateway.stop());

const marked = { 'apollo-require-preflight': 'yes' };

function get(parameters: Record<string, string>, headers: object = {}, method = 'GET') {
  const url = `${gateway.url}/graphql?${new URLSearchParams(parameters).toString()}`;
  return fetch(url, { method, headers: { ...marked, ...headers } });
}

const query = '{ deflator borough(gssCode: "E09000030") { name } }';

describe('an answer to GET', () => {
  it('may be kept by browsers and proxies, and tells who else has another', async () => {
    const first = await get({ query }, { origin: 'https://example.org' });
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+, must-revalidate$/);
    expect(Number(/\d+/.exec(first.headers.get('cache-control') ?? ''))).toBeLessThanOrEqual(60);
    expect(first.headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
    const vary = 'Origin, Accept, As-Of, Authorization, Cookie';
    expect(first.headers.get('vary')).toBe(vary);
    const again = await get({ query }, { origin: 'https://example.org' });
    expect(again.headers.get('cache-status')).toBe('placegraph; hit');
    for (const name of ['cache-control', 'etag', 'vary', 'content-length']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    expect(await again.text()).toBe(await first.text());
  });

  it('is 304 for whoever has it, until a release lands', async () => {
    const etag = (await get({ query })).headers.get('etag') ?? '';
    const ask = (known: string) => get({ query }, { 'if-none-match': known });
    for (const known of [etag, `"other", W/${etag}`, '*']) {
      const reply = await ask(known);
      expect([known, reply.status, await reply.text(), reply.headers.get('etag')]).toEqual([
        known,
        304,
        '',
        etag,
      ]);
      expect(reply.headers.get('content-length')).toBeNull();
    }
    expect((await ask('"other"')).status).toBe(200);
    fakes.find(({ name }) => name === 'council')?.release();
    const after = await ask(etag);
    expect([after.status, after.headers.get('cache-status')]).toEqual([
      200,
      'placegraph; fwd=miss',
    ]);
    expect(after.headers.get('etag')).not.toBe(etag);
  });

  it('is the same by the hash of a registered text, and as HEAD without its body', async () => {
    const text = '{ deflator } # registered';
    const sha256Hash = hash('sha256', text);
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const unknown = await get({ extensions });
    expect(unknown.headers.get('cache-control')).toContain('no-cache');
    expect(await unknown.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    const registered = await get({ query: text, extensions });
    const kept = await get({ extensions });
    expect(kept.headers.get('cache-control')).toMatch(/^public/);
    expect(await kept.text()).toBe(await registered.text());
    const head = await get({ extensions }, {}, 'HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([
      200,
      '',
      kept.headers.get('etag'),
    ]);
    expect(head.headers.get('cache-status')).toBe('placegraph; hit');
  });

  it('is measured as HEAD too', async () => {
    const tooComplex = await get({ query: `{ ${'__typename '.repeat(1001)}}` }, {}, 'HEAD');
    expect(tooComplex.status).toBe(400);
  });

  it('is not to be kept when it is partial, an error or for one caller', async () => {
    for (const [asked, headers] of [
      ['{ refuses deflator }', {}],
      ['{ nothing }', {}],
      ['{ deflator }', { authorization: 'Bearer private' }],
    ] as const) {
      const reply = await get({ query: asked }, headers);
      expect([asked, reply.headers.get('cache-control'), reply.headers.get('etag')]).toEqual([
        asked,
        'no-store',
        null,
      ]);
    }
  });

  it('lasts a day when no release can change it', async () => {
    for (const fake of fakes) fake.release();
    const then = await get({ query }, { 'as-of': '2026-04-01' });
    expect(then.headers.get('cache-control')).toBe('public, max-age=86400, must-revalidate');
    const today = await get({ query }, { 'as-of': new Date().toISOString() });
    expect(today.headers.get('cache-control')).not.toContain('86400');
  });
});

it('an answer to POST is kept by nobody else', async () => {
  const { headers } = await post(`${gateway.url}/graphql`, JSON.stringify({ query }));
  expect(['cache-control', 'etag'].map((name) => headers.get(name))).toEqual([null, null]);
});

it('what is about the caller is never kept, alone or beside figures', async () => {
  const real = await startGatewayUnderTest({}, {}, createReleasedFakes(), await loadSupergraph());
  const ask = (text: string) => post(`${real.url}/graphql`, JSON.stringify({ query: text }));
  for (const text of [
    '{ viewer { isAnonymous } }',
    'query Q { ...Who } fragment Who on Query { dataSharingAgreements { __typename } }',
  ]) {
    const replies = [await ask(text), await ask(text)];
    expect(replies.map(({ body }) => body.errors)).toEqual([undefined, undefined]);
    expect(replies.map(({ headers }) => headers.get('cache-status'))).not.toContain(
      'placegraph; hit',
    );
  }
  const schemaOnly = '{ __schema { queryType { name } } }';
  await ask(schemaOnly);
  expect((await ask(schemaOnly)).headers.get('cache-status')).toBe('placegraph; hit');
  await real.stop();
});
