import type { Kind } from '../kind.js';

/** The item's value in the other subgraph; `null` and absence are different there. */
const values: Readonly<Record<string, { readonly value: number | null } | undefined>> = {
  one: { value: 1 },
  none: { value: null },
};

function listsOf(type: string): Kind['parts'] {
  return {
    lists: {
      sdl: `
        type Query { outer: Outer other: Int }
        type Outer { items: ${type} }
        type Item @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { outer: () => ({ items: [{ id: 'one' }, { id: 'none' }] }), other: () => 7 },
      },
    },
    values: {
      sdl: `type Item @key(fields: "id") { id: ID! value: Int! }`,
      resolvers: { Item: { __resolveReference: ({ id }: { id: string }) => values[id] ?? null } },
    },
  };
}

const query = '{ outer { items { value } } other }';

/** A null where a value is promised takes away the nearest object that may be null, and no more. */
export const nulls: readonly Kind[] = [
  {
    kind: 'a promised value of another subgraph that is null',
    parts: listsOf('[Item]'),
    asks: [
      {
        asks: 'in a list of things that may be null',
        query,
        data: { outer: { items: [{ value: 1 }, null] }, other: 7 },
        errors: ['outer.items.1.value'],
      },
    ],
  },
  {
    kind: 'the same in a list whose things are promised',
    parts: listsOf('[Item!]'),
    asks: [
      {
        asks: 'takes the list',
        query,
        data: { outer: { items: null }, other: 7 },
        errors: ['outer.items.1.value'],
      },
    ],
  },
  {
    kind: 'the same in a promised list of promised things',
    parts: listsOf('[Item!]!'),
    asks: [
      {
        asks: 'takes what holds the list',
        query,
        data: { outer: null, other: 7 },
        errors: ['outer.items.1.value'],
      },
      {
        asks: 'keeps the rest where it is not asked for',
        query: '{ outer { items { id } } }',
        data: { outer: { items: [{ id: 'one' }, { id: 'none' }] } },
      },
    ],
  },
  {
    kind: 'entities that another subgraph does not know',
    parts: {
      lists: {
        sdl: `
          type Query { items: [Item!]! }
          type Item @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { items: () => [{ id: 'one' }, { id: 'gone' }, { id: 'two' }] } },
      },
      values: {
        sdl: `
          type Item @key(fields: "id") { id: ID! value: Int part: Part next: Item }
          type Part { size: Int! }`,
        resolvers: {
          Item: {
            __resolveReference: ({ id }: { id: string }) =>
              id === 'gone' ? null : { id, value: 3, part: { size: 1 }, next: { id: 'gone' } },
          },
        },
      },
    },
    asks: [
      {
        asks: 'are objects with nulls',
        query: '{ items { value part { size } id } }',
        data: {
          items: [
            { value: 3, part: { size: 1 }, id: 'one' },
            { value: null, part: null, id: 'gone' },
            { value: 3, part: { size: 1 }, id: 'two' },
          ],
        },
        errors: [],
      },
      {
        asks: 'at the end of a chain',
        query: '{ items { next { id value } } }',
        data: {
          items: [
            { next: { id: 'gone', value: null } },
            { next: null },
            { next: { id: 'gone', value: null } },
          ],
        },
        errors: [],
      },
    ],
  },
  {
    kind: 'lists of lists, with nulls on every level',
    parts: {
      grids: {
        sdl: `
          type Query { grid: [[Item]] wide: [[[Int]]] }
          type Item @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            grid: () => [[{ id: 'one' }, null], null, [], [{ id: 'two' }]],
            wide: () => [[[1, null], null], null, []],
          },
        },
      },
      values: {
        sdl: `type Item @key(fields: "id") { id: ID! value: [[Int]] }`,
        resolvers: {
          Item: {
            __resolveReference: ({ id }: { id: string }) => ({ id, value: [[1], null, []] }),
          },
        },
      },
    },
    asks: [
      {
        asks: 'are kept in their places',
        query: '{ grid { value } wide }',
        data: {
          grid: [[{ value: [[1], null, []] }, null], null, [], [{ value: [[1], null, []] }]],
          wide: [[[1, null], null], null, []],
        },
      },
    ],
  },
];
