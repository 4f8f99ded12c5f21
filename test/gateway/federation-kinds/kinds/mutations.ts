import type { Kind } from '../kind.js';

function createShop() {
  const state = { total: 0 };
  const change = (by: (total: number) => number) => {
    state.total = by(state.total);
    return { id: 'counter', seen: state.total };
  };
  return { state, change };
}

function counter(): Kind['parts'] {
  const { state, change } = createShop();
  return {
    adding: {
      sdl: `
        type Query { start: Int }
        type Mutation { reset: Int add(by: Int!): Counter! }
        type Counter @key(fields: "id") { id: ID! seen: Int @shareable }`,
      resolvers: {
        Mutation: {
          reset: () => (state.total = 0),
          add: (_: unknown, { by }: { by: number }) => change((total) => total + by),
        },
      },
    },
    multiplying: {
      sdl: `
        type Mutation { multiply(by: Int!): Counter! fail: Int }
        type Counter @key(fields: "id") { id: ID! seen: Int @shareable total: Int }`,
      resolvers: {
        Mutation: {
          // Slow, so that a gateway that does not wait is found out.
          multiply: async (_: unknown, { by }: { by: number }) => {
            await new Promise((resolve) => setTimeout(resolve, 5));
            return change((total) => total * by);
          },
          fail: () => {
            throw new Error('It fails.');
          },
        },
        Counter: {
          __resolveReference: ({ id }: { id: string }) => ({ id, seen: state.total }),
          total: () => state.total,
        },
      },
    },
  };
}

/** Mutations: one after the other in the order of the operation, whichever subgraph they belong to. */
export const mutations: readonly Kind[] = [
  {
    kind: 'mutations of two subgraphs in turn',
    parts: counter(),
    asks: [
      {
        asks: 'keep their order',
        query:
          'mutation { reset a: add(by: 2) { seen } b: multiply(by: 5) { seen } c: add(by: 1) { seen } __typename d: multiply(by: 2) { seen } }',
        data: {
          reset: 0,
          a: { seen: 2 },
          b: { seen: 10 },
          c: { seen: 11 },
          __typename: 'Mutation',
          d: { seen: 22 },
        },
      },
      {
        asks: 'with variables and another order',
        query:
          'mutation ($n: Int!, $m: Int! = 3) { reset x: add(by: $n) { id } y: multiply(by: $m) { seen } z: add(by: $m) { seen } }',
        variables: { n: 4 },
        data: { reset: 0, x: { id: 'counter' }, y: { seen: 12 }, z: { seen: 15 } },
      },
      {
        asks: 'go on after one has failed',
        query: 'mutation { reset add(by: 1) { seen } fail multiply(by: 7) { seen } }',
        data: { reset: 0, add: { seen: 1 }, fail: null, multiply: { seen: 7 } },
        errors: ['fail'],
      },
    ],
  },
  {
    kind: 'mutations that read from another subgraph what they changed',
    parts: counter(),
    asks: [
      {
        asks: 'one: after its change',
        query: 'mutation { reset add(by: 2) { total id } }',
        data: { reset: 0, add: { total: 2, id: 'counter' } },
      },
      {
        asks: 'two: each is answered in full before the next begins',
        query: 'mutation { reset a: add(by: 2) { total } b: add(by: 3) { total } }',
        data: { reset: 0, a: { total: 2 }, b: { total: 5 } },
      },
    ],
  },
];
