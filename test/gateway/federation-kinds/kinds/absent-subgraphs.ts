import type { Kind } from '../kind.js';

const parts: Kind['parts'] = {
  shop: {
    sdl: `
      type Query { items: [Item!]! first: Item things: [Thing] }
      union Thing = Item | Note
      type Item @key(fields: "id") { id: ID! }
      type Note { text: String }`,
    resolvers: {
      Query: {
        items: () => [{ id: '1' }, { id: '2' }],
        first: () => ({ id: '1' }),
        things: () => [
          { __typename: 'Note', text: 'no item' },
          null,
          { __typename: 'Item', id: '2' },
        ],
      },
    },
  },
  away: {
    isAway: true,
    sdl: `
      type Query { elsewhere: Int }
      type Item @key(fields: "id") { id: ID! size: Int weight: Int! }`,
  },
  prices: {
    sdl: `type Item @key(fields: "id") {
      id: ID!
      size: Int @external
      price: Int
      postage: Int @requires(fields: "size")
    }`,
    resolvers: {
      Item: { price: () => 5, postage: ({ size }: { size?: number }) => (size ?? 0) + 1 },
    },
  },
};

/** What a subgraph that does not answer leaves empty is explained at the places of the client’s answer. */
export const absentSubgraphs: readonly Kind[] = [
  {
    kind: 'a subgraph that does not answer',
    parts,
    asks: [
      {
        asks: 'leaves its fields empty at each place, and no more',
        query: '{ items { id size price } first { size } }',
        data: {
          items: [
            { id: '1', size: null, price: 5 },
            { id: '2', size: null, price: 5 },
          ],
          first: { size: null },
        },
        errors: ['first.size', 'items.0.size', 'items.1.size'],
      },
      {
        asks: 'by the client’s aliases',
        query: '{ all: items { large: size } }',
        data: { all: [{ large: null }, { large: null }] },
        errors: ['all.0.large', 'all.1.large'],
      },
      {
        asks: 'in those of a list that are of its type',
        query: '{ things { __typename ... on Item { size } ... on Note { text } } }',
        data: {
          things: [
            { __typename: 'Note', text: 'no item' },
            null,
            { __typename: 'Item', size: null },
          ],
        },
        errors: ['things.2.size'],
      },
      {
        asks: 'and whatever cannot be without them, told where they are missing',
        query: '{ first { id weight } items { id } }',
        data: { first: null, items: [{ id: '1' }, { id: '2' }] },
        errors: ['first.weight'],
      },
      {
        asks: 'and everything, where nothing can be without them',
        query: '{ items { weight } first { size } }',
        data: null,
        errors: ['first.size', 'items.0.weight', 'items.1.weight'],
      },
      {
        asks: 'at the root',
        query: '{ far: elsewhere first { id } }',
        data: { far: null, first: { id: '1' } },
        errors: ['far'],
      },
      {
        asks: 'and the fields that need them, told at the entity because nobody asked for what is missing',
        query: '{ first { postage } }',
        data: { first: { postage: null } },
        errors: ['first'],
      },
    ],
  },
];
