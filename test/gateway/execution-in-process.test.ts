import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';

describe('the gateway over subgraphs of its own process', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGatewayUnderTest();
  });
  afterAll(() => gateway.stop());

  it('joins what three subgraphs know of a borough', async () => {
    const { status, body } = await gateway.ask(
      '{ borough(gssCode: "E09000007") { name population health { appointments } finance { spend } perHead } }',
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        borough: {
          name: 'Camden',
          population: 300_000,
          health: { appointments: 42 },
          finance: { spend: 128_204 },
          perHead: 2,
        },
      },
    });
  });

  it('masks an unknown error, with an id under which the log has the rest', async () => {
    const { status, text, body } = await gateway.ask('{ breaks deflator }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ breaks: null, deflator: 1.05 });
    expect(body.errors).toHaveLength(1);
    const error = body.errors?.[0];
    expect(error?.path).toEqual(['breaks']);
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
    expect(text).not.toMatch(/secret|10\.0\.0\.5|5432/);
    const logged = gateway.logLines.find((line) => line['id'] === error?.extensions['id']);
    expect(JSON.stringify(logged)).toContain('secret_table');
  });

  it("passes a subgraph's own refusal on, with its code and nothing beside it", async () => {
    const { body } = await gateway.ask('{ refuses }');
    expect(body.errors).toEqual([
      {
        message: 'The period 2024-25 is ambiguous; FY2024 or AY2024 was expected.',
        path: ['refuses'],
        extensions: { code: 'AMBIGUOUS_PERIOD' },
      },
    ]);
  });

  it('says where a promised value is missing instead of answering a silent null', async () => {
    const { body } = await gateway.ask('{ trusts { name income } }');
    expect(body.data).toBeNull();
    expect(body.extensions).toBeUndefined();
    expect(body.errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['trusts', 0, 'income'], 'INTERNAL_SERVER_ERROR'],
    ]);
  });

  it('offers no names that are near a wrong one', async () => {
    const wrongField = await gateway.ask('{ borough(gssCode: "E09000007") { nam } }');
    expect(wrongField.status).toBe(400);
    expect(wrongField.body.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const wrongValue = await gateway.ask(
      'query Q($tenure: Tenure) { boroughs(tenure: $tenure) { name } }',
      { tenure: 'OWNE' },
    );
    expect(wrongValue.status).toBe(400);
    expect(wrongValue.body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    for (const { text } of [wrongField, wrongValue]) expect(text).not.toMatch(/did you mean/i);
  });

  it.each([
    ['a variable', 'query Q($date: Date) { openedOn(date: $date) deflator }', { date: 'soon' }],
    ['written out', 'query Q { openedOn(date: "soon") deflator }', {}],
  ])("passes on that a subgraph's own scalar refuses %s", async (_, query, variables) => {
    const { status, body } = await gateway.ask(query, variables);
    expect([status, body.data]).toEqual([200, { openedOn: null, deflator: 1.05 }]);
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('A date such as 2025-03-31 was expected.'),
        path: ['openedOn'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('refuses an operation that the query does not have, or that is not chosen', async () => {
    const two = 'query A { deflator } query B { deflator }';
    for (const more of [{ operationName: 'C' }, {}]) {
      const { status, body } = await gateway.ask(two, {}, more);
      expect(status).toBe(400);
      expect(body.errors?.[0]?.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' });
    }
    expect((await gateway.ask(two, {}, { operationName: 'B' })).body.data).toEqual({
      deflator: 1.05,
    });
  });

  it('hands the end of the day as of which is asked to every subgraph', async () => {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'as-of': '2024-05-01', 'x-other': 'stays' },
      body: JSON.stringify({
        query: '{ borough(gssCode: "E09000007") { health { appointments } } }',
      }),
    });
    expect(response.status).toBe(200);
    for (const { name, calls } of gateway.fakes.filter(({ name: fake }) => fake !== 'finance')) {
      const endOfDay = '2024-05-01T22:59:59.999Z';
      expect([name, calls.at(-1)?.headers]).toEqual([name, { 'as-of': endOfDay }]);
    }
  });
});

describe('a subgraph of the same process that takes too long', () => {
  it('is cut off, and the rest of the reply stands', async () => {
    const gateway = await startGatewayUnderTest({ SUBGRAPH_TIMEOUT: '100' });
    try {
      const { status, body } = await gateway.ask('{ waits(milliseconds: 5000) deflator }');
      expect(status).toBe(200);
      expect(body.data).toEqual({ waits: null, deflator: 1.05 });
      expect(body.errors).toEqual([
        {
          message: 'The subgraph council is unavailable.',
          path: ['waits'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'council' },
        },
      ]);
    } finally {
      await gateway.stop();
    }
  });

  it('is cut off at the deadline of the request when that comes first', async () => {
    const gateway = await startGatewayUnderTest({ REQUEST_DEADLINE: '100' });
    try {
      const { status, body } = await gateway.ask('{ waits(milliseconds: 5000) deflator }');
      expect(status).toBe(200);
      expect(body.errors?.[0]?.extensions).toEqual({
        code: 'REQUEST_TIMEOUT',
        subgraph: 'council',
      });
      expect(body.errors?.[0]?.path).toEqual(['waits']);
    } finally {
      await gateway.stop();
    }
  });
});
