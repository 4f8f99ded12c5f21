import type { Kind } from '../kind.js';

const entity = { __resolveReference: ({ id }: { id: string }) => ({ id }) };

/** What becomes of enums, inputs and fields that subgraphs state differently, override or hide. */
export const mergedTypes: readonly Kind[] = [
  {
    kind: 'enums and inputs that subgraphs state differently',
    parts: {
      left: {
        sdl: `
          type Query { find(by: By, tenure: Tenure): String state: State states: [State] }
          input By { name: String size: Int }
          enum Tenure { OWNED RENTED }
          enum State { OPEN @inaccessible CLOSED }`,
        resolvers: {
          Query: {
            find: (_: unknown, args: object) => JSON.stringify(args),
            state: () => 'OPEN',
            states: () => ['CLOSED', 'OPEN'],
          },
        },
      },
      right: {
        sdl: `
          type Query { search(by: By!, tenure: Tenure): String }
          input By { name: String colour: String }
          enum Tenure { OWNED LEASED }`,
        resolvers: { Query: { search: (_: unknown, args: object) => JSON.stringify(args) } },
      },
    },
    asks: [
      {
        asks: 'what they have in common is passed on',
        query:
          'query ($by: By!, $tenure: Tenure) { search(by: $by, tenure: $tenure) find(by: { name: "x" }, tenure: OWNED) }',
        variables: { by: { name: 'y' }, tenure: 'OWNED' },
        data: {
          search: '{"by":{"name":"y"},"tenure":"OWNED"}',
          find: '{"by":{"name":"x"},"tenure":"OWNED"}',
        },
      },
      {
        asks: 'a hidden value of an enum never leaves',
        query: '{ state states }',
        data: { state: null, states: ['CLOSED', null] },
        errors: ['state', 'states.1'],
      },
    ],
  },
  {
    kind: 'overridden fields',
    parts: {
      old: {
        sdl: `
          type Query { user: User }
          type User @key(fields: "id") { id: ID! name: String nick: String mail: String greeting: String }`,
        resolvers: {
          Query: { user: () => ({ id: 'u' }) },
          User: {
            ...entity,
            name: () => 'old name',
            nick: () => 'old nick',
            mail: () => 'old mail',
            greeting: () => 'old greeting',
          },
        },
      },
      fresh: {
        sdl: `
          type User @key(fields: "id") {
            id: ID!
            name: String @override(from: "old")
            nick: String @override(from: "old", label: "percent(0)")
            mail: String @override(from: "old", label: "percent(100)")
            greeting: String @override(from: "old") @requires(fields: "title")
            title: String @external
          }`,
        resolvers: {
          User: {
            ...entity,
            __resolveReference: (reference: object) => reference,
            name: () => 'new name',
            nick: () => 'new nick',
            mail: () => 'new mail',
            greeting: ({ title }: { title: string }) => `new greeting, ${title}`,
          },
        },
      },
      titles: {
        sdl: `type User @key(fields: "id") { id: ID! title: String }`,
        resolvers: { User: { ...entity, title: () => 'Dr' } },
      },
    },
    asks: [
      {
        asks: 'come from the new owner, with what it requires',
        query: '{ user { name greeting } }',
        data: { user: { name: 'new name', greeting: 'new greeting, Dr' } },
      },
      {
        asks: 'by percentages of none and all',
        query: '{ user { nick mail } }',
        data: { user: { nick: 'old nick', mail: 'new mail' } },
      },
    ],
  },
  {
    kind: 'a hidden field by which subgraphs are joined',
    parts: {
      left: {
        sdl: `
          type Query { user: User secret: Int @inaccessible }
          type User @key(fields: "number") { number: ID! @inaccessible name: String }`,
        resolvers: { Query: { user: () => ({ number: 4, name: 'Ada' }) } },
      },
      right: {
        sdl: `type User @key(fields: "number") { number: ID! @inaccessible desk: String }`,
        resolvers: { User: { desk: ({ number }: { number: string }) => `desk ${number}` } },
      },
    },
    asks: [
      {
        asks: 'joins, and does not show',
        query: '{ user { desk name } }',
        data: { user: { desk: 'desk 4', name: 'Ada' } },
      },
    ],
  },
  {
    kind: 'hidden members of a union',
    parts: {
      left: {
        sdl: `
          type Query { any: [Thing] }
          union Thing = Book | Draft
          type Book { id: ID! }
          type Draft @inaccessible { id: ID! }`,
        resolvers: {
          Query: {
            any: () => [
              { __typename: 'Draft', id: 'd' },
              { __typename: 'Book', id: 'b' },
            ],
          },
        },
      },
    },
    asks: [
      {
        asks: 'never leave, neither their fields nor their name',
        query: '{ any { __typename ... on Book { id } } }',
        data: { any: [null, { __typename: 'Book', id: 'b' }] },
        errors: ['any.0'],
      },
    ],
  },
];
