import { byKey, type Kind } from '../kind.js';

const rows = [{ id: 'b1', price: 12, stock: 4 }];

const parts: Kind['parts'] = {
  library: {
    sdl: `
      type Query { book: Book count: Int }
      type Book @key(fields: "id") { id: ID! title: String author: Author }
      type Author @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: {
        book: () => ({ id: 'b1' }),
        count: () => 1,
      },
      Book: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        title: () => 'Tides',
        author: () => ({ id: 'a1' }),
      },
      Author: { __resolveReference: ({ id }: { id: string }) => ({ id }), name: () => 'Ada' },
    },
  },
  sales: {
    sdl: `
      type Book @key(fields: "id") { id: ID! price: Int stock: Int best: Author }
      type Author @key(fields: "id") { id: ID! books: [Book!] }`,
    resolvers: {
      Book: { __resolveReference: byKey(rows, 'id'), best: () => ({ id: 'a1' }) },
      Author: { __resolveReference: ({ id }: { id: string }) => ({ id }), books: () => rows },
    },
  },
};

/** `@include` and `@skip`, nested, on fields and fragments, over the border of subgraphs. */
export const conditions: readonly Kind[] = [
  {
    kind: 'conditions over two subgraphs',
    parts,
    asks: [
      {
        asks: 'fields of the other subgraph that are not wanted',
        query:
          'query ($yes: Boolean!) { book { id price @include(if: $yes) stock @skip(if: true) } }',
        variables: { yes: false },
        data: { book: { id: 'b1' } },
        calls: { sales: 0 },
      },
      {
        asks: 'fields of the other subgraph that are wanted',
        query: 'query ($yes: Boolean!) { book { price @include(if: $yes) stock @skip(if: $yes) } }',
        variables: { yes: true },
        data: { book: { price: 12 } },
      },
      ...[
        { a: true, b: true },
        { a: true, b: false },
        { a: false, b: true },
        { a: false, b: false },
      ].map(({ a, b }) => ({
        asks: `both on one field, include ${String(a)}, skip ${String(b)}`,
        query:
          'query ($a: Boolean!, $b: Boolean!) { book { title price @include(if: $a) @skip(if: $b) } }',
        variables: { a, b },
        data: { book: { title: 'Tides', ...(a && !b ? { price: 12 } : {}) } },
      })),
      ...[true, false].map((on) => ({
        asks: `nested in a fragment, inner ${String(on)}`,
        query: `query ($outer: Boolean! = true, $inner: Boolean!) {
          book { ... @include(if: $outer) { title ...P @include(if: $inner) } stock }
        } fragment P on Book { price author { books { price @skip(if: $inner) stock } } }`,
        variables: { inner: on },
        data: {
          book: {
            title: 'Tides',
            ...(on ? { price: 12, author: { books: [{ stock: 4 }] } } : {}),
            stock: 4,
          },
        },
      })),
      {
        asks: 'the same field with a condition and without',
        query: 'query ($no: Boolean!) { book { price @include(if: $no) title price } }',
        variables: { no: false },
        data: { book: { title: 'Tides', price: 12 } },
      },
      {
        asks: 'the same object with opposite conditions',
        query: `query ($c: Boolean!) {
          book { author @include(if: $c) { name books { stock } } author @skip(if: $c) { id books { price } } }
        }`,
        variables: { c: false },
        data: { book: { author: { id: 'a1', books: [{ price: 12 }] } } },
      },
      {
        asks: 'an object of which nothing is left',
        query: 'query ($c: Boolean!) { book { author { books @include(if: $c) { id } } } count }',
        variables: { c: false },
        data: { book: { author: {} }, count: 1 },
      },
      {
        asks: 'root fields, down to none',
        query: 'query ($c: Boolean!) { book @include(if: $c) { price } count @skip(if: true) }',
        variables: { c: false },
        data: {},
        calls: { library: 0, sales: 0 },
      },
      {
        asks: 'a root field beside one that is not wanted',
        query: 'query ($c: Boolean = false) { book @include(if: $c) { price } __typename count }',
        data: { __typename: 'Query', count: 1 },
      },
      {
        asks: 'a chain through three fetches, cut in the middle',
        query: `query ($c: Boolean!) {
          book { best @include(if: $c) { name books { title author { name } } } price @skip(if: $c) }
        }`,
        variables: { c: true },
        data: {
          book: { best: { name: 'Ada', books: [{ title: 'Tides', author: { name: 'Ada' } }] } },
        },
      },
    ],
  },
];
