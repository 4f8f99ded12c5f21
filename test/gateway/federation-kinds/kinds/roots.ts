import type { Kind } from '../kind.js';

/** Root fields: shared ones, introspection beside data, `__typename` of every kind. */
export const roots: readonly Kind[] = [
  {
    kind: 'a root field that three subgraphs share',
    parts: {
      names: {
        sdl: `
          type Query { good: Good @shareable goods: [Good] @shareable }
          type Good @shareable { id: ID! name: Name }
          type Name @shareable { id: ID! brand: String }`,
        resolvers: {
          Query: {
            good: () => ({ id: 'g', name: { id: 'n', brand: 'Oak' } }),
            goods: () => [{ id: 'g', name: { id: 'n', brand: 'Oak' } }, null],
          },
        },
      },
      models: {
        sdl: `
          type Query { good: Good @shareable goods: [Good] @shareable }
          type Good @shareable { id: ID! name: Name }
          type Name @shareable { id: ID! model: String }`,
        resolvers: {
          Query: {
            good: () => ({ id: 'g', name: { id: 'n', model: 'Mark II' } }),
            goods: () => [{ id: 'g', name: { id: 'n', model: 'Mark II' } }, null],
          },
        },
      },
      prices: {
        sdl: `
          type Query { good: Good @shareable goods: [Good] @shareable only: Int }
          type Good @shareable { id: ID! price: Int }`,
        resolvers: {
          Query: {
            good: () => ({ id: 'g', price: 8 }),
            goods: () => [{ id: 'g', price: 8 }, null],
            only: () => 1,
          },
        },
      },
    },
    asks: [
      {
        asks: 'for a field of each, nested ones too',
        query: '{ good { price name { model id brand } id } only }',
        data: {
          good: { price: 8, name: { model: 'Mark II', id: 'n', brand: 'Oak' }, id: 'g' },
          only: 1,
        },
      },
      {
        asks: 'for a list of them, which are put together by position',
        query: '{ goods { name { brand model } price } }',
        data: { goods: [{ name: { brand: 'Oak', model: 'Mark II' }, price: 8 }, null] },
      },
      {
        asks: 'twice, under aliases',
        query: '{ one: good { price } two: good { name { model } price } }',
        data: { one: { price: 8 }, two: { name: { model: 'Mark II' }, price: 8 } },
      },
    ],
  },
  {
    kind: 'questions about types beside data',
    parts: {
      left: {
        sdl: `
          type Query { thing: Thing }
          union Thing = Book | Song
          type Book @key(fields: "id") { id: ID! }
          type Song { id: ID! }`,
        resolvers: { Query: { thing: () => ({ __typename: 'Book', id: 'b' }) } },
      },
      right: {
        sdl: `type Query { count: Int } type Book @key(fields: "id") { id: ID! twin: Book title: String }`,
        resolvers: {
          Query: { count: () => 2 },
          Book: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            twin: () => ({ id: 'c' }),
            title: ({ id }: { id: string }) => `Title ${id}`,
          },
        },
      },
    },
    asks: [
      {
        asks: 'the type of the root, aliased, in fragments, alone',
        query: '{ __typename kind: __typename ...F } fragment F on Query { again: __typename }',
        data: { __typename: 'Query', kind: 'Query', again: 'Query' },
        calls: { left: 0, right: 0 },
      },
      {
        asks: 'the type of the root between fields of two subgraphs',
        query: '{ count __typename thing { __typename } }',
        data: { count: 2, __typename: 'Query', thing: { __typename: 'Book' } },
      },
      {
        asks: 'types at every level, twice under different names',
        query:
          '{ thing { is: __typename __typename ... on Book { twin { __typename twin { t: __typename title } } } } }',
        data: {
          thing: {
            is: 'Book',
            __typename: 'Book',
            twin: { __typename: 'Book', twin: { t: 'Book', title: 'Title c' } },
          },
        },
      },
      {
        asks: 'the schema beside fields of it',
        query:
          '{ count __schema { queryType { name } } song: __type(name: "Song") { fields { name } } __type(name: "None") { name } }',
        data: {
          count: 2,
          __schema: { queryType: { name: 'Query' } },
          song: { fields: [{ name: 'id' }] },
          __type: null,
        },
      },
    ],
  },
];
