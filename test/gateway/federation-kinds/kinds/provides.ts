import { byKey, type Kind } from '../kind.js';

const titles = [
  { id: 'b1', title: 'Tides' },
  { id: 'f1', title: 'Locks' },
];
const named = { __resolveReference: byKey(titles, 'id') };
const owner = {
  sdl: `
    type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }
    type Film @key(fields: "id") { id: ID! title: String @shareable }`,
  resolvers: { Book: { ...named, pages: () => 210 }, Film: named },
};

/** Fields that a subgraph can tell at some places only, so that the owner need not be asked there. */
export const provides: readonly Kind[] = [
  {
    kind: 'a provided field of an object',
    parts: {
      owner,
      lists: {
        sdl: `
          type Query { newest: Book @provides(fields: "title") any: Book }
          type Book @key(fields: "id") { id: ID! title: String @external }`,
        resolvers: { Query: { newest: () => titles[0], any: () => ({ id: 'b1' }) } },
      },
    },
    asks: [
      {
        asks: 'where it is provided',
        query: '{ newest { title } }',
        data: { newest: { title: 'Tides' } },
        calls: { owner: 0 },
      },
      {
        asks: 'where it is not',
        query: '{ any { title } newest { pages title } }',
        data: { any: { title: 'Tides' }, newest: { pages: 210, title: 'Tides' } },
      },
    ],
  },
  {
    kind: 'provided fields of members of a union',
    parts: {
      owner,
      lists: {
        sdl: `
          type Query { shelf: [Item!] @provides(fields: "... on Book { title }") }
          union Item = Book | Film
          type Book @key(fields: "id") { id: ID! title: String @external }
          type Film @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            shelf: () => [
              { __typename: 'Book', ...titles[0] },
              { __typename: 'Film', id: 'f1', title: 'not to be told here' },
            ],
          },
        },
      },
    },
    asks: [
      {
        asks: 'for the one that is provided',
        query: '{ shelf { ... on Book { title } } }',
        data: { shelf: [{ title: 'Tides' }, {}] },
        calls: { owner: 0 },
      },
      {
        asks: 'for both',
        query: '{ shelf { ... on Film { title } ... on Book { title } } }',
        data: { shelf: [{ title: 'Tides' }, { title: 'Locks' }] },
        entities: { owner: 1 },
      },
    ],
  },
  {
    kind: 'provided fields of an interface',
    parts: {
      owner: {
        sdl: `
          interface Item { id: ID! title: String }
          type Book implements Item @key(fields: "id") { id: ID! title: String }
          type Film implements Item @key(fields: "id") { id: ID! title: String @shareable }`,
        resolvers: { Book: named, Film: named },
      },
      lists: {
        sdl: `
          type Query {
            shelf: [Item!] @provides(fields: "... on Film { title }")
          }
          interface Item { id: ID! }
          type Book implements Item @key(fields: "id") { id: ID! }
          type Film implements Item @key(fields: "id") { id: ID! title: String @external }`,
        resolvers: {
          Query: {
            shelf: () => [
              { __typename: 'Book', id: 'b1', title: 'not to be told here' },
              { __typename: 'Film', ...titles[1] },
            ],
          },
        },
      },
    },
    asks: [
      {
        asks: 'for it on the interface itself',
        query: '{ shelf { title } }',
        data: { shelf: [{ title: 'Tides' }, { title: 'Locks' }] },
      },
    ],
  },
  {
    kind: 'provided fields of what is nested',
    parts: {
      owner: {
        sdl: `
          type Series @key(fields: "id") { id: ID! first: Book @shareable }
          type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }`,
        resolvers: {
          Series: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            first: () => ({ id: 'b1' }),
          },
          Book: { ...named, pages: () => 210 },
        },
      },
      lists: {
        sdl: `
          type Query { series: [Series!] @provides(fields: "first { title }") }
          type Series @key(fields: "id") { id: ID! first: Book @external }
          type Book @key(fields: "id") { id: ID! title: String @external }`,
        resolvers: { Query: { series: () => [{ id: 's1', first: titles[0] }] } },
      },
    },
    asks: [
      {
        asks: 'for what is provided',
        query: '{ series { first { title } } }',
        data: { series: [{ first: { title: 'Tides' } }] },
        calls: { owner: 0 },
      },
      {
        asks: 'for more of it',
        query: '{ series { first { title pages } id } }',
        data: { series: [{ first: { title: 'Tides', pages: 210 }, id: 's1' }] },
      },
    ],
  },
];
