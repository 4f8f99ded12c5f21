import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  lexicographicSortSchema,
  parse,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { pino } from 'pino';
import { createInProcessCaller } from '../../../gateway/execution/in-process.js';
import { readApiSchema } from '../../../gateway/execution/planning/api-schema.js';
import { startGraph } from '../../../gateway/graph.js';
import { startContext } from '../../../gateway/request-context.js';
import { listSubgraphNames, loadSupergraph } from '../../../gateway/supergraph.js';
import { listSavedOperations } from '../../../schema/operations/load.js';

const limits = {
  maxTokens: 1000,
  maxPageSize: 100,
  maxErrors: 10,
  maxEntities: 100,
  subgraphTimeout: 100,
  maxPlans: 100,
};

it('gets all saved operations ready before the first request, and asks no subgraph', async () => {
  const supergraph = await loadSupergraph();
  const operations = await listSavedOperations();
  let calls = 0;
  let parsed = 0;
  const callers = listSubgraphNames(supergraph).map((name) =>
    createInProcessCaller({
      name,
      execute() {
        calls += 1;
        return Promise.reject(new Error('has no data'));
      },
    }),
  );
  const graph = await startGraph({
    supergraph,
    callers,
    limits,
    // One that no longer fits the schema must not stop the others.
    operations: [{ query: '{ noSuchField }', variables: {} }, ...operations],
    plugins: [
      {
        requestDidStart: () =>
          Promise.resolve({ parsingDidStart: () => Promise.resolve(void (parsed += 1)) }),
      },
    ],
    log: pino({ level: 'silent' }),
  });
  const planned = graph.planCache();
  expect(planned).toEqual({ hits: 0, misses: operations.length, size: operations.length });
  expect({ calls, parsed }).toEqual({ calls: 0, parsed: operations.length + 1 });
  for (const { query, variables } of operations) {
    const contextValue = startContext(new AbortController().signal);
    await graph.server.executeOperation({ query, variables }, { contextValue });
  }
  expect(graph.planCache()).toEqual({ ...planned, hits: operations.length });
  expect(parsed).toBe(operations.length + 1);
  expect(calls).toBeGreaterThan(operations.length);
  await graph.stop();
});

it('reads from the supergraph the schema that clients see', async () => {
  const api = readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8');
  const schema = readApiSchema(parse(await loadSupergraph()));
  const print = (each: GraphQLSchema) => printSchema(lexicographicSortSchema(each));
  expect(print(schema)).toBe(print(buildSchema(api)));
});
