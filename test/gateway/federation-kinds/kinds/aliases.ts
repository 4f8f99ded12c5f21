import type { Kind } from '../kind.js';

interface Converted {
  readonly to?: string | null;
  readonly options?: { readonly round?: boolean | null; readonly tags?: readonly string[] } | null;
}

const parts: Kind['parts'] = {
  library: {
    sdl: `
      type Query { books(ids: [ID!]! = ["b1", "b2"]): [Book!]! }
      type Book @key(fields: "id") { id: ID! title: String author: Author! }
      type Author @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: { books: (_: unknown, { ids }: { ids: string[] }) => ids.map((id) => ({ id })) },
      Book: { title: ({ id }: { id: string }) => `Title ${id}`, author: () => ({ id: 'a1' }) },
      Author: { __resolveReference: ({ id }: { id: string }) => ({ id }), name: () => 'Ada' },
    },
  },
  sales: {
    sdl: `
      enum Currency { GBP EUR }
      input Options { round: Boolean = true tags: [String!] }
      type Book @key(fields: "id") { id: ID! price(to: Currency, options: Options): String sellers: [Author] }
      type Author @key(fields: "id") { id: ID! born: Int }`,
    resolvers: {
      Book: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        price: ({ id }: { id: string }, args: Converted) => `${id} ${JSON.stringify(args)}`,
        sellers: () => [{ id: 'a1' }, null],
      },
      Author: { __resolveReference: ({ id }: { id: string }) => ({ id }), born: () => 1815 },
    },
  },
};

/** Aliases, arguments and fragments that meet under one response key. */
export const aliases: readonly Kind[] = [
  {
    kind: 'one field of another subgraph under several names',
    parts,
    asks: [
      {
        asks: 'with arguments written out, an enum and an input with a default',
        query: `{ books(ids: ["b1"]) {
          a: price(to: EUR) b: price(options: { tags: ["x"] }) price c: price(to: null)
        } }`,
        data: {
          books: [
            {
              a: 'b1 {"to":"EUR"}',
              b: 'b1 {"options":{"round":true,"tags":["x"]}}',
              price: 'b1 {}',
              c: 'b1 {"to":null}',
            },
          ],
        },
      },
      {
        asks: 'with variables, in inputs, with a default and absent',
        query: `query ($to: Currency = GBP, $tag: String!, $round: Boolean, $options: Options) {
          books(ids: ["b1"]) {
            a: price(to: $to, options: { tags: [$tag], round: $round }) b: price(options: $options)
          }
        }`,
        variables: { tag: 'y', options: { round: false } },
        data: {
          books: [
            {
              a: 'b1 {"to":"GBP","options":{"round":true,"tags":["y"]}}',
              b: 'b1 {"options":{"round":false}}',
            },
          ],
        },
      },
      {
        asks: 'with names that are swapped, also those of keys',
        query: '{ books(ids: ["b2"]) { id: title title: id } }',
        data: { books: [{ id: 'Title b2', title: 'b2' }] },
      },
    ],
  },
  {
    kind: 'fragments that ask different things of one object',
    parts,
    asks: [
      {
        asks: 'in three fragments and two subgraphs',
        query: `query ($ids: [ID!]!) { books(ids: $ids) { author { name } ...A ... on Book { author { id } sellers { born } } ...S } }
          fragment A on Book { author { born } }
          fragment S on Book { sellers { name } title }`,
        variables: { ids: ['b1'] },
        data: {
          books: [
            {
              author: { name: 'Ada', born: 1815, id: 'a1' },
              sellers: [{ born: 1815, name: 'Ada' }, null],
              title: 'Title b1',
            },
          ],
        },
      },
      {
        asks: 'under two names with different depths',
        query:
          '{ books(ids: ["b1"]) { x: author { born } y: author { name } } z: books(ids: []) { price } }',
        data: { books: [{ x: { born: 1815 }, y: { name: 'Ada' } }], z: [] },
      },
    ],
  },
];
