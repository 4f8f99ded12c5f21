import { byKey, type Kind } from '../kind.js';

/** Entities at many places, objects that are none, and entities of the first federation. */
export const entities: readonly Kind[] = [
  {
    kind: 'an object without a key whose fields lie in several subgraphs',
    parts: {
      left: {
        sdl: `
          type Query { good: Good }
          type Good @key(fields: "id") { id: ID! category: Category @shareable }
          type Category { id: ID! @shareable title: String parent: Parent @shareable }
          type Parent { code: ID! @shareable label: String }`,
        resolvers: {
          Query: {
            good: () => ({
              id: 'g',
              category: { id: 'c', title: 'Desks', parent: { code: 'p', label: 'Furniture' } },
            }),
          },
        },
      },
      right: {
        sdl: `
          type Good @key(fields: "id") { id: ID! category: Category @shareable }
          type Category { id: ID! @shareable size: Int parent: Parent @shareable }
          type Parent { code: ID! @shareable size: Int }`,
        resolvers: {
          Good: {
            __resolveReference: ({ id }: { id: string }) => ({
              id,
              category: { id: 'c', size: 4, parent: { code: 'p', size: 40 } },
            }),
          },
        },
      },
    },
    asks: [
      {
        asks: 'for fields of both, on two levels',
        query: '{ good { category { size parent { size label } title } } }',
        data: {
          good: { category: { size: 4, parent: { size: 40, label: 'Furniture' }, title: 'Desks' } },
        },
      },
    ],
  },
  {
    kind: 'the same few entities at many places',
    parts: {
      lists: {
        sdl: `
          type Query { rows: [Row!]! }
          type Row { cell: Cell cells: [Cell!] }
          type Cell @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            rows: () =>
              Array.from({ length: 20 }, (_, index) => ({
                cell: { id: `c${index % 2}` },
                cells: [{ id: 'c0' }, { id: 'c1' }],
              })),
          },
        },
      },
      names: {
        sdl: `type Cell @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Cell: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `Cell ${id}` }) },
        },
      },
    },
    asks: [
      {
        asks: 'in two fields of each, at most one call and no entity twice for a place',
        query: '{ rows { cells { name } cell { name id } } }',
        data: {
          rows: Array.from({ length: 20 }, (_, index) => ({
            cells: [{ name: 'Cell c0' }, { name: 'Cell c1' }],
            cell: { name: `Cell c${index % 2}`, id: `c${index % 2}` },
          })),
        },
        calls: { names: 2 },
        entities: { names: 4 },
      },
    ],
  },
  {
    kind: 'subgraphs of the first federation',
    parts: {
      owner: {
        sdl: `
          extend type Query { users: [User] }
          type User @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: { users: () => [{ id: 'u1', name: 'Ada' }] },
          User: { __resolveReference: byKey([{ id: 'u1', name: 'Ada' }], 'id') },
        },
      },
      extending: {
        sdl: `
          extend type Query { latest: User }
          extend type User @key(fields: "id") {
            id: ID! @external
            name: String @external
            initial: String @requires(fields: "name")
            visits: Int
          }`,
        resolvers: {
          Query: { latest: () => ({ id: 'u1' }) },
          User: { initial: ({ name }: { name: string }) => name[0], visits: () => 3 },
        },
      },
    },
    asks: [
      {
        asks: 'in both directions',
        query: '{ latest { name visits initial } users { initial visits name } }',
        data: {
          latest: { name: 'Ada', visits: 3, initial: 'A' },
          users: [{ initial: 'A', visits: 3, name: 'Ada' }],
        },
      },
    ],
  },
];
