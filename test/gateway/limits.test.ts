import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import {
  post,
  readReply,
  startGatewayUnderTest,
  type GatewayUnderTest,
  type Reply,
} from '../support/gateway/gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGatewayUnderTest();
});
afterAll(() => gateway.stop());

const calls = () => gateway.fakes.reduce((sum, fake) => sum + fake.calls.length, 0);

/** The query is refused before any subgraph is asked, and the next one is answered. */
async function expectRefusal(ask: () => Promise<Reply>, extensions: object): Promise<void> {
  const before = calls();
  const { status, body } = await ask();
  expect([status, body.errors?.[0]?.extensions]).toEqual([400, extensions]);
  expect(calls()).toBe(before);
  expect((await gateway.ask('{ deflator }')).body).toEqual({ data: { deflator: 1.05 } });
}

const tooComplex = (limit: string, found: number, allowed: number) => ({
  code: 'QUERY_TOO_COMPLEX',
  limit,
  found,
  allowed,
});
const nested = (levels: number, field: string, inner: string): string =>
  levels === 0 ? inner : `${field} { ${nested(levels - 1, field, inner)} }`;

describe('the limits of a query', () => {
  it('refuses a depth of 50, saying what was found and what is allowed', async () => {
    const query = `{ ${nested(49, 'borough(gssCode: "E09000007")', 'name')} }`;
    await expectRefusal(() => gateway.ask(query), tooComplex('depth', 50, 12));
    expect((await gateway.ask(query)).body.errors?.[0]?.message).toBe(
      'The query is too complex: its depth is 50, and at most 12 is allowed.',
    );
  });

  it('follows fragments, also those that spread themselves', async () => {
    const fragments = `fragment A on Borough { neighbours { ...B } } fragment B on Borough { neighbours { ...A name } }`;
    const query = `{ borough(gssCode: "E09000007") { ...A } } ${fragments}`;
    const { status, body } = await gateway.ask(query);
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    const deep = Array.from(
      { length: 14 },
      (_, level) => `fragment F${level} on Borough { neighbours { ...F${level + 1} } }`,
    );
    await expectRefusal(
      () =>
        gateway.ask(
          `{ borough(gssCode: "E09000007") { ...F0 } } ${deep.join(' ')} fragment F14 on Borough { name }`,
        ),
      tooComplex('depth', 16, 12),
    );
  });

  it('stops counting fragments that multiply', async () => {
    const doubling = Array.from(
      { length: 40 },
      (_, level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`,
    );
    await expectRefusal(
      () => gateway.ask(`{ ...F0 } ${doubling.join(' ')} fragment F40 on Query { deflator }`),
      tooComplex('number of fields with fragments spread out', 2001, 2000),
    );
  });

  it('refuses 1,000 aliases by their tokens and 31 by their number', async () => {
    const aliases = (many: number) =>
      `{ ${Array.from({ length: many }, (_, index) => `a${index}: deflator`).join(' ')} }`;
    await expectRefusal(
      () => gateway.ask(aliases(1000)),
      tooComplex('number of tokens', 1001, 1000),
    );
    await expectRefusal(() => gateway.ask(aliases(31)), tooComplex('number of aliases', 31, 30));
  });

  it('refuses 21 root fields, 31 directives and 6 operations', async () => {
    await expectRefusal(
      () => gateway.ask(`{ ${'deflator '.repeat(21)} }`),
      tooComplex('number of root fields', 21, 20),
    );
    await expectRefusal(
      () => gateway.ask(`{ deflator ${'@include(if: true) '.repeat(31)} }`),
      tooComplex('number of directives', 31, 30),
    );
    const operations = Array.from({ length: 6 }, (_, index) => `query Q${index} { deflator }`);
    await expectRefusal(
      () => gateway.ask(operations.join(' '), {}, { operationName: 'Q0' }),
      tooComplex('number of operations', 6, 5),
    );
  });

  it('refuses the 200 bytes that multiply a list by itself again and again', async () => {
    const cycle = 'health { pcns { practices { borough { ';
    const query = `{ boroughs { ${cycle}health { pcns { practices { borough { health { pcns { name } } } } } } } } } } } }`;
    const nestedList = tooComplex('number of times a list is nested within itself', 3, 2);
    expect(Buffer.byteLength(query)).toBeLessThan(200);
    await expectRefusal(() => gateway.ask(query), nestedList);
    await expectRefusal(
      () => gateway.ask('{ boroughs { neighbours { neighbours { neighbours { name } } } } }'),
      nestedList,
    );
  });

  it('refuses a GET that is too big as it does a POST', async () => {
    const query = `{ ${nested(49, 'borough(gssCode: "E09000007")', 'name')} }`;
    await expectRefusal(
      async () =>
        readReply(
          await fetch(`${gateway.url}/graphql?query=${encodeURIComponent(query)}`, {
            headers: { 'apollo-require-preflight': 'yes' },
          }),
        ),
      tooComplex('depth', 50, 12),
    );
  });

  it("lets an editor's introspection through and nothing much deeper", async () => {
    const { status, body } = await gateway.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true }),
    );
    expect(status).toBe(200);
    expect(body.data).toHaveProperty('__schema.queryType.name', 'Query');
    await expectRefusal(
      () =>
        gateway.ask(
          `{ __type(name: "Query") { fields { ${nested(15, 'type: ofType', 'name')} } } }`,
        ),
      tooComplex('depth of introspection', 18, 16),
    );
  });

  it('answers what is asked of the schema beside what is asked of subgraphs', async () => {
    const { status, body } = await gateway.ask('{ deflator __type(name: "Query") { isOneOf } }');
    expect([status, body]).toEqual([200, { data: { deflator: 1.05, __type: { isOneOf: null } } }]);
  });

  it('leaves what does not parse to the parser', async () => {
    const { status, body } = await gateway.ask('{ boroughs {');
    expect([status, body.errors?.[0]?.extensions]).toEqual([400, { code: 'GRAPHQL_PARSE_FAILED' }]);
  });
});

describe('the size of a page', () => {
  const refusal = { code: 'BAD_USER_INPUT' };

  it.each([
    ['written out', 'query Q { pcns(first: 100000) { name } }', {}],
    ['as a variable', 'query Q($n: Int) { pcns(first: $n) { name } }', { n: 100_000 }],
    ['as a default', 'query Q($n: Int = 100000) { pcns(first: $n) { name } }', {}],
    [
      'in a fragment',
      'fragment F on Pcn { practices(first: 0) { odsCode } } query Q { pcns { ...F } }',
      {},
    ],
    ['below one', 'query Q { pcns(first: -1) { name } }', {}],
  ])('is refused out of range: %s', async (_, query, variables) => {
    await expectRefusal(() => gateway.ask(query, variables), refusal);
  });

  it('is accepted up to 100', async () => {
    const { status } = await gateway.ask('query Q($n: Int = 100000) { pcns(first: $n) { name } }', {
      n: 100,
    });
    expect(status).toBe(200);
  });

  it('is checked of a persisted query too', async () => {
    const query = 'query Q($n: Int) { pcns(first: $n) { name } }';
    const sha256Hash = await hash(query);
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const url = `${gateway.url}/graphql`;
    const unknown = await post(url, JSON.stringify({ extensions }));
    expect(unknown.body.errors?.[0]?.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await gateway.ask(query, { n: 1 }, { extensions })).status).toBe(200);
    await expectRefusal(
      () => post(url, JSON.stringify({ extensions, variables: { n: 100_000 } })),
      refusal,
    );
  });
});

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(digest).toString('hex');
}
