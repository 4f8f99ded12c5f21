import { byKey, type Kind } from '../kind.js';

/** Unions whose members are spread over subgraphs, or do not look alike. */
export const unions: readonly Kind[] = [
  {
    kind: 'a union whose members differ between subgraphs',
    parts: {
      left: {
        sdl: `
          type Query { holder: Holder }
          union Item = Book | Song
          type Holder @key(fields: "id") { id: ID! kept: Item all: [Item!] }
          type Book @shareable { title: String }
          type Song { title: String }`,
        resolvers: {
          Query: {
            holder: () => ({
              id: '1',
              kept: { __typename: 'Song', title: 'Ebb' },
              all: [
                { __typename: 'Book', title: 'Tides' },
                { __typename: 'Song', title: 'Ebb' },
              ],
            }),
          },
        },
      },
      right: {
        sdl: `
          union Item = Book | Film
          type Holder @key(fields: "id") { id: ID! lent: Item }
          type Book @shareable { title: String }
          type Film { title: String }`,
        resolvers: {
          Holder: {
            __resolveReference: ({ id }: { id: string }) => ({ id }),
            lent: () => ({ __typename: 'Film', title: 'Locks' }),
          },
        },
      },
    },
    asks: [
      {
        asks: 'for members that one of them does not know',
        query: `{ holder { kept { ...I } lent { ...I } all { __typename ...I } } }
          fragment I on Item { ... on Film { film: title } ... on Song { song: title } ... on Book { book: title } }`,
        data: {
          holder: {
            kept: { song: 'Ebb' },
            lent: { film: 'Locks' },
            all: [
              { __typename: 'Book', book: 'Tides' },
              { __typename: 'Song', song: 'Ebb' },
            ],
          },
        },
      },
    ],
  },
  {
    kind: 'members of a union whose keys have different types',
    parts: {
      people: {
        sdl: `
          type Query { accounts: [Account!]! }
          union Account = User | Robot
          type User @key(fields: "id") { id: ID! }
          type Robot @key(fields: "id") { id: ID }`,
        resolvers: {
          Query: {
            accounts: () => [
              { __typename: 'User', id: 'u1' },
              { __typename: 'Robot', id: 'r1' },
            ],
          },
        },
      },
      names: {
        sdl: `
          type User @key(fields: "id") { id: ID! name: String }
          type Robot @key(fields: "id") { id: ID name: String }`,
        resolvers: {
          User: { __resolveReference: byKey([{ id: 'u1', name: 'Ada' }], 'id') },
          Robot: { __resolveReference: byKey([{ id: 'r1', name: 'Unit 1' }], 'id') },
        },
      },
    },
    asks: [
      {
        asks: 'for a field of the other subgraph, so that both keys are needed',
        query: '{ accounts { ... on User { name } ... on Robot { name } } }',
        data: { accounts: [{ name: 'Ada' }, { name: 'Unit 1' }] },
      },
      {
        asks: 'for both keys under names of their own',
        query: '{ accounts { ... on User { user: id name } ... on Robot { robot: id } } }',
        data: { accounts: [{ user: 'u1', name: 'Ada' }, { robot: 'r1' }] },
      },
    ],
  },
];
