import { byKey, type Kind } from '../kind.js';

const goods = [
  { id: 'g1', name: 'Desk', price: 100, weight: 20 },
  { id: 'g2', name: 'Lamp', price: null, weight: 3 },
];

const catalogue = {
  sdl: `
    type Query { goods: [Good!]! }
    type Good @key(fields: "id") { id: ID! name: String price: Int weight: Int }`,
  resolvers: { Query: { goods: () => goods }, Good: { __resolveReference: byKey(goods, 'id') } },
};

/** What the subgraph is sent of the other ones; wrong where it is null and should not be. */
type Reference = Readonly<Record<string, number | null>>;

const sum = (...numbers: readonly (number | null | undefined)[]) =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

/** Fields that a subgraph works out from fields of others, which may be worked out themselves. */
export const requiresChains: readonly Kind[] = [
  {
    kind: 'a chain of requirements over three subgraphs',
    parts: {
      catalogue,
      post: {
        sdl: `type Good @key(fields: "id") {
          id: ID! weight: Int @external price: Int @external
          postage: Int @requires(fields: "weight") free: Boolean @requires(fields: "price weight")
        }`,
        resolvers: {
          Good: {
            postage: ({ weight }: Reference) => sum(weight, weight),
            free: ({ price, weight }: Reference) =>
              `${String(price)}/${String(weight)}` === '100/20',
          },
        },
      },
      tax: {
        sdl: `type Good @key(fields: "id") {
          id: ID! price: Int @external postage: Int @external
          due: Int @requires(fields: "price postage")
        }`,
        resolvers: {
          Good: {
            due: ({ price, postage }: Reference) => sum(price, postage),
          },
        },
      },
    },
    asks: [
      {
        asks: 'for the end of the chain only',
        query: '{ goods { due } }',
        data: { goods: [{ due: 140 }, { due: 6 }] },
      },
      {
        asks: 'for a field that requires a null',
        query: '{ goods { free due postage name } }',
        data: {
          goods: [
            { free: true, due: 140, postage: 40, name: 'Desk' },
            { free: false, due: 6, postage: 6, name: 'Lamp' },
          ],
        },
      },
      {
        asks: 'under aliases that are the names of what is required',
        query: '{ goods { price: name weight: id postage: due } }',
        data: {
          goods: [
            { price: 'Desk', weight: 'g1', postage: 140 },
            { price: 'Lamp', weight: 'g2', postage: 6 },
          ],
        },
      },
    ],
  },
  {
    kind: 'requirements that go in a circle of subgraphs',
    parts: {
      first: {
        sdl: `
          type Query { loop: Loop }
          type Loop @key(fields: "id") { id: ID! a: Int b: Int @external c: Int @requires(fields: "b") }`,
        resolvers: {
          Query: { loop: () => ({ id: '1' }) },
          Loop: { a: () => 1, c: ({ b }: Reference) => sum(b, 18) },
        },
      },
      second: {
        sdl: `type Loop @key(fields: "id") {
          id: ID! a: Int @external c: Int @external
          b: Int @requires(fields: "a") d: Int @requires(fields: "c")
        }`,
        resolvers: {
          Loop: { b: ({ a }: Reference) => sum(a, 1), d: ({ c }: Reference) => sum(c, 1) },
        },
      },
    },
    asks: [
      { asks: 'for the end', query: '{ loop { d } }', data: { loop: { d: 21 } } },
      {
        asks: 'for every step, backwards',
        query: '{ loop { d c b a } }',
        data: { loop: { d: 21, c: 20, b: 2, a: 1 } },
      },
    ],
  },
  {
    kind: 'a requirement below a field of the subgraph that has it',
    parts: {
      people: {
        sdl: `
          type Query { authors: [Author!]! }
          type Author @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: { authors: () => [{ id: 'a' }] },
          Author: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            name: ({ id }: { id: string }) => `Author ${id}`,
          },
        },
      },
      talk: {
        sdl: `type Author @key(fields: "id") {
          id: ID! name: String @external fans: [Author!] label: String @requires(fields: "name")
        }`,
        resolvers: {
          Author: {
            fans: ({ id }: { id: string }) => [{ id: `${id}b` }, { id: `${id}c` }],
            label: ({ name }: { name: string }) => `${name}!`,
          },
        },
      },
    },
    asks: [
      {
        asks: 'once',
        query: '{ authors { fans { label } } }',
        data: { authors: [{ fans: [{ label: 'Author ab!' }, { label: 'Author ac!' }] }] },
      },
      {
        asks: 'on two levels, and before them',
        query: '{ authors { label fans { fans { label id } label } } }',
        data: {
          authors: [
            {
              label: 'Author a!',
              fans: [
                {
                  fans: [
                    { label: 'Author abb!', id: 'abb' },
                    { label: 'Author abc!', id: 'abc' },
                  ],
                  label: 'Author ab!',
                },
                {
                  fans: [
                    { label: 'Author acb!', id: 'acb' },
                    { label: 'Author acc!', id: 'acc' },
                  ],
                  label: 'Author ac!',
                },
              ],
            },
          ],
        },
      },
    ],
  },
];
