import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { federate, type FederatedGraph } from './federated-graph.js';
import { answerField, library } from './library.js';
import { randomOperation } from './random-operation.js';

/** How many operations are tried, and the seed of the first; a failure names its own seed. */
const tries = Number(process.env['RANDOM_OPERATIONS'] ?? 120);
const firstSeed = Number(process.env['RANDOM_SEED'] ?? 1);

let graph: FederatedGraph;
let single: GraphQLSchema;

beforeAll(async () => {
  graph = await federate(library, answerField);
  single = buildSchema(graph.api);
});

afterAll(() => graph.stop());

const pathsOf = (errors: readonly { readonly path?: readonly (string | number)[] | undefined }[]) =>
  errors.map(({ path }) => path?.join('.')).sort();

it(`answers ${tries} operations as one server with all the data would`, async () => {
  for (let seed = firstSeed; seed < firstSeed + tries; seed += 1) {
    const { query, variables } = randomOperation(single, seed);
    const right = await graphql({
      schema: single,
      source: query,
      variableValues: variables,
      fieldResolver: answerField,
    });
    const said = await graph.ask(query, variables);
    const asked = { seed, query };
    expect({ ...asked, data: JSON.stringify(said.data, undefined, 1) }).toEqual({
      ...asked,
      data: JSON.stringify(right.data, undefined, 1),
    });
    expect({ ...asked, errors: pathsOf(said.errors) }).toEqual({
      ...asked,
      errors: pathsOf(right.errors ?? []),
    });
  }
});
