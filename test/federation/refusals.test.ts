import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../support/databases.js';
import { post } from '../support/gateway/gateway-under-test.js';
import { graphInProcess, type GraphUnderTest } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';

let filled: TestDatabase;
let graph: GraphUnderTest;

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
}, 240_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

const nested = (depth: number) =>
  `{ boroughs { ${'wards { borough { '.repeat(depth / 2)} name ${'} }'.repeat(depth / 2)} } }`;
const aliases = Array.from({ length: 1000 }, (_, index) => `a${String(index)}: __typename`);

describe('a query the graph should not carry', () => {
  afterAll(async () => {
    const reply = await graph.ask('{ borough(gssCode: "E09000007") { name } }');
    expect(reply.body.data).toEqual({ borough: { name: 'Camden' } });
  });

  it.each([
    ['of depth 50', nested(50), 400, 'QUERY_TOO_COMPLEX', /depth/],
    ['with 1,000 aliases', `{ ${aliases.join(' ')} }`, 400, 'QUERY_TOO_COMPLEX', /tokens|aliases/],
    [
      'for 100,000 rows',
      '{ practices(first: 100000) { totalCount } }',
      400,
      'BAD_USER_INPUT',
      /1 to 100/,
    ],
    [
      'of 10 MB',
      `{ __typename } #${'x'.repeat(10_000_000)}`,
      413,
      'REQUEST_TOO_LARGE',
      /larger|large/,
    ],
  ] as const)('%s is refused with %i and told why', async (_name, query, status, code, message) => {
    const reply = await graph.ask(query);
    expect(reply.status).toBe(status);
    expect(reply.body.errors?.[0]?.extensions['code']).toBe(code);
    expect(reply.body.errors?.[0]?.message).toMatch(message);
    const next = await graph.ask('{ borough(gssCode: "E09000007") { name } }');
    expect(next.status).toBe(200);
  });
});

describe('input that is not what was asked for', () => {
  const codeOf = async (query: string) => {
    const reply = await graph.ask(query);
    return reply.body.errors?.map(({ message, extensions }) => [extensions['code'], message]);
  };

  it('an unknown code finds nothing and is no error', async () => {
    const reply = await graph.ask(`{
      borough(gssCode: "E09000099") { name }
      practice(odsCode: "Z99999") { name }
      councilObservation(id: "council.population:E09000099:S2024-06-30") { display }
    }`);
    expect(reply.body.errors).toBeUndefined();
    expect(reply.body.data).toEqual({ borough: null, practice: null, councilObservation: null });
  });

  it.each([
    ['{ borough(gssCode: "Camden") { name } }', 'BAD_USER_INPUT', /no GSS code; expected/],
    ['{ practice(odsCode: "e8 3") { name } }', 'BAD_USER_INPUT', /no ODS code; expected/],
    ['{ practices(after: "nonsense") { totalCount } }', 'BAD_USER_INPUT', /not a cursor/],
    [
      '{ councilObservation(id: "council.population:E09000007:2024-25") { display } }',
      'AMBIGUOUS_PERIOD',
      /FY2024, AY2024 or CY2024/,
    ],
    [
      '{ borough(gssCode: "E09000007") { council { figures(indicators: ["council.nonsense"]) { areaCode } } } }',
      'BAD_USER_INPUT',
      /no indicator of council/,
    ],
    [
      '{ integratedCareBoards(validOn: "2026-02-30") { name } }',
      'BAD_USER_INPUT',
      /a day that exists/,
    ],
  ])('%s is refused', async (query, code, message) => {
    expect(await codeOf(query)).toEqual([[code, expect.stringMatching(message)]]);
  });

  it('a body that is no JSON is refused as a bad request', async () => {
    const reply = await post(`${graph.url}/graphql`, '{ not json');
    expect(reply.status).toBe(400);
  });
});
