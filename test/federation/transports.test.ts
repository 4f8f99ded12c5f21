import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSavedOperations } from '../../schema/operations/load.js';
import { subgraphNames } from '../../schema/subgraphs.js';
import type { TestDatabase } from '../support/databases.js';
import { post } from '../support/gateway/gateway-under-test.js';
import {
  graphInProcess,
  graphOverHttp,
  subgraphOverHttp,
  testSecret,
  type GraphUnderTest,
} from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';

let filled: TestDatabase;
let inProcess: GraphUnderTest;
let overHttp: GraphUnderTest;
let byApollo: GraphUnderTest;

beforeAll(async () => {
  filled = await preparedDatabase();
  inProcess = await graphInProcess(filled.database, undefined, { CACHE_SIZE: '0' });
  overHttp = await graphOverHttp(filled.database);
  byApollo = await graphInProcess(filled.database, undefined, { EXECUTION: 'apollo' });
}, 240_000);

afterAll(async () => {
  await inProcess.stop();
  await overHttp.stop();
  await byApollo.stop();
  await filled.drop();
});

const operations = await listSavedOperations();

describe('every saved operation', () => {
  it('is there', () => {
    expect(operations.length).toBe(26);
  });

  it.each(operations)(
    '$id is answered without errors, in bytes alike over HTTP, in process and by @apollo/gateway',
    async (operation) => {
      const one = await inProcess.ask(operation.query, operation.variables);
      const other = await overHttp.ask(operation.query, operation.variables);
      expect(one.body.errors).toBeUndefined();
      expect(one.status).toBe(200);
      expect(other.text).toBe(one.text);
      const stock = await byApollo.ask(operation.query, operation.variables);
      expect(stock.text).toBe(one.text);
      // From the second time on, subgraphs execute what they are asked compiled.
      const again = await inProcess.ask(operation.query, operation.variables);
      expect(again.text).toBe(one.text);
    },
  );
});

describe('a subgraph alone', () => {
  const entities = `query ($representations: [_Any!]!) {
    _service { sdl }
    _entities(representations: $representations) { __typename ... on Borough { gssCode } }
  }`;
  const variables = { representations: [{ __typename: 'Borough', gssCode: 'E09000007' }] };

  it.each(subgraphNames)('%s answers _service and _entities', async (name) => {
    const served = await subgraphOverHttp(name, filled.database);
    try {
      const reply = await post(served.url, JSON.stringify({ query: entities, variables }));
      expect(reply.body.errors).toBeUndefined();
      expect(reply.body.data).toMatchObject({
        _service: { sdl: expect.stringContaining('type Borough') },
        _entities: [{ __typename: 'Borough', gssCode: 'E09000007' }],
      });
    } finally {
      await served.close();
    }
  });

  it.each(subgraphNames)('%s with a secret refuses whoever is not its gateway', async (name) => {
    const served = await subgraphOverHttp(name, filled.database, testSecret);
    try {
      const reply = await post(served.url, JSON.stringify({ query: '{ __typename }' }));
      expect(reply.status).toBe(401);
      expect(reply.body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect(reply.body.data).toBeUndefined();
    } finally {
      await served.close();
    }
  });
});
