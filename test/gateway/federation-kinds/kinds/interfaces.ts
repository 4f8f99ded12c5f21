import { byKey, type Kind } from '../kind.js';

const media = [
  { __typename: 'Book', id: 'b1', title: 'Tides', pages: 210 },
  { __typename: 'Film', id: 'f1', title: 'Locks', minutes: 95 },
];
const prices = [
  { id: 'b1', price: 12 },
  { id: 'f1', price: 7 },
];
const priced = { __resolveReference: byKey(prices, 'id') };

const library = {
  sdl: `
    type Query { media: [Media!]! shelves: [[Media!]!]! }
    interface Media { id: ID! title: String! }
    type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
    type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int }`,
  resolvers: { Query: { media: () => media, shelves: () => [[...media].reverse(), [], media] } },
};

/** Interfaces whose members, or whose knowledge of their members, are spread over subgraphs. */
export const interfaces: readonly Kind[] = [
  {
    kind: 'an interface that only the other subgraph knows',
    parts: {
      library,
      sales: {
        sdl: `
          interface Priced { price: Int }
          type Book implements Priced @key(fields: "id") { id: ID! price: Int }
          type Film @key(fields: "id") { id: ID! price: Int }`,
        resolvers: { Book: priced, Film: priced },
      },
    },
    asks: [
      {
        asks: 'a fragment on it within the interface of the root',
        query: '{ media { __typename ... on Priced { price } ... on Film { minutes } title } }',
        data: {
          media: [
            { __typename: 'Book', price: 12, title: 'Tides' },
            { __typename: 'Film', minutes: 95, title: 'Locks' },
          ],
        },
      },
      {
        asks: 'fragments in fragments, on both interfaces',
        query: `{ media { ...M } }
          fragment M on Media { title ... on Book { ...B } ... on Media { id } }
          fragment B on Book { ... on Priced { price } pages }`,
        data: {
          media: [
            { title: 'Tides', price: 12, pages: 210, id: 'b1' },
            { title: 'Locks', id: 'f1' },
          ],
        },
      },
      {
        asks: 'type conditions within lists of lists',
        query: '{ shelves { ... on Film { price } ... on Book { id cost: price } } }',
        data: {
          shelves: [
            [{ price: 7 }, { id: 'b1', cost: 12 }],
            [],
            [{ id: 'b1', cost: 12 }, { price: 7 }],
          ],
        },
      },
    ],
  },
  {
    kind: 'a field of the interface that another subgraph adds to every member',
    parts: {
      library,
      sales: {
        sdl: `
          interface Media { id: ID! price: Int }
          type Book implements Media @key(fields: "id") { id: ID! price: Int }
          type Film implements Media @key(fields: "id") { id: ID! price: Int }`,
        resolvers: { Book: priced, Film: priced },
      },
    },
    asks: [
      {
        asks: 'for it without a fragment',
        query: '{ media { title price } }',
        data: {
          media: [
            { title: 'Tides', price: 12 },
            { title: 'Locks', price: 7 },
          ],
        },
      },
    ],
  },
  {
    kind: 'an interface that comes back to itself',
    parts: {
      library: {
        sdl: `
          type Query { pairs: [Paired] }
          interface Paired { id: ID! partner: Paired }
          type Book implements Paired @key(fields: "id") { id: ID! partner: Film }
          type Film implements Paired @key(fields: "id") { id: ID! partner: Book }`,
        resolvers: {
          Query: {
            pairs: () => [{ __typename: 'Book', id: 'b1' }, { __typename: 'Film', id: 'f1' }, null],
          },
          Book: { partner: () => ({ id: 'f1' }) },
          Film: { partner: () => ({ id: 'b1' }) },
        },
      },
      sales: {
        sdl: `
          type Book @key(fields: "id") { id: ID! price: Int }
          type Film @key(fields: "id") { id: ID! price: Int }`,
        resolvers: { Book: priced, Film: priced },
      },
    },
    asks: [
      {
        asks: 'for prices at the second turn',
        query: '{ pairs { partner { __typename partner { ... on Book { price } id } } } }',
        data: {
          pairs: [
            { partner: { __typename: 'Film', partner: { price: 12, id: 'b1' } } },
            { partner: { __typename: 'Book', partner: { id: 'f1' } } },
            null,
          ],
        },
      },
    ],
  },
  {
    kind: 'interfaces that implement interfaces',
    parts: {
      library: {
        sdl: `
          type Query { nodes: [Node!]! }
          interface Node { id: ID! }
          interface Media implements Node { id: ID! title: String! }
          type Book implements Media & Node @key(fields: "id") { id: ID! title: String! }
          type Shelf implements Node @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { nodes: () => [media[0], { __typename: 'Shelf', id: 's1' }] },
        },
      },
      sales: {
        sdl: `type Book @key(fields: "id") { id: ID! price: Int } type Shelf @key(fields: "id") { id: ID! room: String }`,
        resolvers: {
          Book: priced,
          Shelf: { __resolveReference: byKey([{ id: 's1', room: 'East' }], 'id') },
        },
      },
    },
    asks: [
      {
        asks: 'for fields of both subgraphs on each level of them',
        query:
          '{ nodes { ... on Media { title ... on Book { price } } ... on Shelf { room } ... on Node { id } } }',
        data: {
          nodes: [
            { title: 'Tides', price: 12, id: 'b1' },
            { room: 'East', id: 's1' },
          ],
        },
      },
    ],
  },
];
