import type { Kind } from '../kind.js';

const places = [
  { __typename: 'Park', id: 'p1', name: 'Mile End', acres: 79 },
  { __typename: 'Pool', id: 'p2', name: 'Lido', lanes: 8 },
];

const registry = {
  sdl: `
    type Query { places: [Place!]! }
    interface Place @key(fields: "id") { id: ID! name: String! }
    type Park implements Place @key(fields: "id") { id: ID! name: String! acres: Int }
    type Pool implements Place @key(fields: "id") { id: ID! name: String! lanes: Int }`,
  resolvers: {
    Query: { places: () => places },
    Place: {
      __resolveReference: ({ id }: { id: string }) => places.find((place) => place.id === id),
      __resolveType: ({ __typename }: { __typename: string }) => __typename,
    },
  },
};

const ratings: Readonly<Record<string, number>> = { p1: 4, p2: 5 };

/** Subgraphs that know an interface of another one as if it were a single type. */
export const interfaceObjects: readonly Kind[] = [
  {
    kind: 'an interface object that adds a field',
    parts: {
      registry,
      opinions: {
        sdl: `
          type Query { best: [Place] }
          type Place @interfaceObject @key(fields: "id") { id: ID! rating: Int }`,
        resolvers: {
          Query: { best: () => [{ id: 'p2' }, null, { id: 'p1' }] },
          Place: { rating: ({ id }: { id: string }) => ratings[id] },
        },
      },
    },
    asks: [
      {
        asks: 'from the subgraph that knows the types',
        query: '{ places { rating ... on Park { acres } __typename } }',
        data: {
          places: [
            { rating: 4, acres: 79, __typename: 'Park' },
            { rating: 5, __typename: 'Pool' },
          ],
        },
      },
      {
        asks: 'within a fragment on one type',
        query: '{ places { id ... on Pool { rating lanes } } }',
        data: { places: [{ id: 'p1' }, { id: 'p2', rating: 5, lanes: 8 }] },
      },
      {
        asks: 'from the one that does not, for the real types',
        query: '{ best { __typename id rating name ... on Park { acres } } }',
        data: {
          best: [
            { __typename: 'Pool', id: 'p2', rating: 5, name: 'Lido' },
            null,
            { __typename: 'Park', id: 'p1', rating: 4, name: 'Mile End', acres: 79 },
          ],
        },
      },
      {
        asks: 'from the one that does not, for a field of its own on one type',
        query: '{ best { ... on Park { rating } } }',
        data: { best: [{}, null, { rating: 4 }] },
      },
      {
        asks: 'for nothing but the type, under another name',
        query: '{ best { is: __typename } }',
        data: { best: [{ is: 'Pool' }, null, { is: 'Park' }] },
      },
      {
        asks: 'for what it has itself and no more',
        query: '{ best { id rating } }',
        data: { best: [{ id: 'p2', rating: 5 }, null, { id: 'p1', rating: 4 }] },
        calls: { registry: 0 },
      },
    ],
  },
  {
    kind: 'an interface object that requires a field of the interface',
    parts: {
      registry,
      signs: {
        sdl: `
          type Query { signed: Place }
          type Place @interfaceObject @key(fields: "id") {
            id: ID!
            name: String! @external
            sign: String @requires(fields: "name")
          }`,
        resolvers: {
          Query: { signed: () => ({ id: 'p1' }) },
          Place: { sign: ({ name }: { name: string }) => `Welcome to ${name}` },
        },
      },
    },
    asks: [
      {
        asks: 'from the subgraph that knows the types',
        query: '{ places { sign } }',
        data: { places: [{ sign: 'Welcome to Mile End' }, { sign: 'Welcome to Lido' }] },
      },
      {
        asks: 'from its own root, there and back',
        query: '{ signed { sign __typename } }',
        data: { signed: { sign: 'Welcome to Mile End', __typename: 'Park' } },
      },
    ],
  },
  {
    kind: 'an interface object that cannot be asked by reference',
    parts: {
      registry,
      choice: {
        sdl: `
          type Query { chosen: Place }
          type Place @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
        resolvers: { Query: { chosen: () => ({ id: 'p2' }) } },
      },
    },
    asks: [
      {
        asks: 'for the interface’s own fields',
        query: '{ chosen { name } places { id } }',
        data: { chosen: { name: 'Lido' }, places: [{ id: 'p1' }, { id: 'p2' }] },
      },
      {
        asks: 'for a type that it is, and one that it is not',
        query: '{ chosen { ... on Pool { id lanes } ... on Park { acres } } }',
        data: { chosen: { id: 'p2', lanes: 8 } },
      },
      {
        asks: 'for the key of a type that it is not',
        query: '{ chosen { ... on Park { id } } }',
        data: { chosen: {} },
      },
    ],
  },
];
