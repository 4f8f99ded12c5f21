import { byKey, type Kind } from '../kind.js';

const reference = (row: object) => row;

/** Keys: of several fields, of several kinds, of lists, null. */
export const keys: readonly Kind[] = [
  {
    kind: 'a composite key with a nested part',
    parts: {
      seats: {
        sdl: `
          type Query { seats: [Seat!]! }
          type Seat @key(fields: "row hall { id }") { row: Int! hall: Hall! }
          type Hall @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            seats: () => [
              { row: 1, hall: { id: 'h1' } },
              { row: 1, hall: { id: 'h2' } },
              { row: 1, hall: { id: 'h1' } },
            ],
          },
        },
      },
      prices: {
        sdl: `
          type Seat @key(fields: "row hall { id }") { row: Int! hall: Hall! price: String }
          type Hall @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Seat: {
            __resolveReference: reference,
            price: ({ row, hall }: { row: number; hall: { id: string } }) => `${row}@${hall.id}`,
          },
          Hall: { __resolveReference: reference, name: ({ id }: { id: string }) => `Hall ${id}` },
        },
      },
    },
    asks: [
      {
        asks: 'for fields beyond it and beyond its part, the same entity twice',
        query: '{ seats { price hall { name } row } }',
        data: {
          seats: [
            { price: '1@h1', hall: { name: 'Hall h1' }, row: 1 },
            { price: '1@h2', hall: { name: 'Hall h2' }, row: 1 },
            { price: '1@h1', hall: { name: 'Hall h1' }, row: 1 },
          ],
        },
      },
    ],
  },
  {
    kind: 'a chain of different keys',
    parts: {
      shop: {
        sdl: `type Query { books: [Book!]! } type Book @key(fields: "isbn") { isbn: ID! }`,
        resolvers: { Query: { books: () => [{ isbn: 'i1' }, { isbn: 'i2' }, { isbn: 'i3' }] } },
      },
      codes: {
        sdl: `type Book @key(fields: "isbn") @key(fields: "ref") { isbn: ID! ref: ID }`,
        resolvers: {
          Book: {
            // The second has no reference, the third is not known at all.
            __resolveReference: byKey(
              [
                { isbn: 'i1', ref: 'r1' },
                { isbn: 'i2', ref: null },
              ],
              'isbn',
            ),
          },
        },
      },
      authors: {
        sdl: `type Book @key(fields: "ref") { ref: ID author: String }`,
        resolvers: {
          Book: {
            __resolveReference: ({ ref }: { ref?: string | null }) =>
              ref === null || ref === undefined ? null : { ref, author: `Author of ${ref}` },
          },
        },
      },
    },
    asks: [
      {
        asks: 'through one that is null for some',
        query: '{ books { author isbn } }',
        data: {
          books: [
            { author: 'Author of r1', isbn: 'i1' },
            { author: null, isbn: 'i2' },
            { author: null, isbn: 'i3' },
          ],
        },
        errors: [],
      },
    ],
  },
  {
    kind: 'a mashup of keys',
    parts: {
      owner: {
        sdl: `
          type A @key(fields: "id") @key(fields: "pair { two three }") @key(fields: "id pair { two three }") {
            id: ID! pair: Pair! name: String!
          }
          type Pair @shareable { two: ID! three: ID! }`,
        resolvers: {
          A: {
            __resolveReference: ({ id, pair }: { id?: string; pair?: { two: string } }) => ({
              id: id ?? `a${pair?.two ?? ''}`,
              pair: { two: '2', three: '3' },
              name: `name by ${id === undefined ? 'pair' : 'id'}`,
            }),
          },
        },
      },
      user: {
        sdl: `
          type Query { b: B }
          type B @key(fields: "id") { id: ID! all: [A!]! }
          type A @key(fields: "pair { two three }") @key(fields: "id pair { two three }") {
            id: ID!
            pair: Pair!
            name: String! @external
            greeting: String! @requires(fields: "name")
          }
          type Pair @shareable { two: ID! three: ID! }`,
        resolvers: {
          Query: { b: () => ({ id: 'b', all: [{ id: 'a1', pair: { two: '2', three: '3' } }] }) },
          A: { greeting: ({ name }: { name: string }) => `hello ${name.slice(0, 4)}` },
        },
      },
    },
    asks: [
      {
        asks: 'for what is required through one and returned through another',
        query: '{ b { id all { id greeting } } }',
        data: { b: { id: 'b', all: [{ id: 'a1', greeting: 'hello name' }] } },
      },
      {
        asks: 'for the name, too',
        query: '{ b { all { name greeting pair { three } } } }',
        data: {
          b: { all: [{ name: 'name by id', greeting: 'hello name', pair: { three: '3' } }] },
        },
      },
    ],
  },
  {
    kind: 'a key that is a list of objects',
    parts: {
      baskets: {
        sdl: `
          type Query { basket: Basket }
          type Basket @key(fields: "items { id }") { items: [Item!]! }
          type Item @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { basket: () => ({ items: [{ id: 'x' }, { id: 'y' }] }) } },
      },
      sums: {
        sdl: `
          type Basket @key(fields: "items { id }") { items: [Item!]! label: String }
          type Item @key(fields: "id") { id: ID! price: Int }`,
        resolvers: {
          Basket: {
            __resolveReference: reference,
            label: ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id).join('+'),
          },
          Item: { __resolveReference: reference, price: () => 5 },
        },
      },
    },
    asks: [
      {
        asks: 'for a field beyond it',
        query: '{ basket { label items { price } } }',
        data: { basket: { label: 'x+y', items: [{ price: 5 }, { price: 5 }] } },
      },
    ],
  },
];
