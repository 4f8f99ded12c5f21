import type { Kind } from '../kind.js';

const shelves = [
  { items: [{ id: 'one' }, { id: 'bad' }] },
  { items: [] },
  { items: [{ id: 'bad' }, { id: 'one' }] },
];

const parts: Kind['parts'] = {
  lists: {
    sdl: `
      type Query { shelves: [Shelf!]! first: Item broken: Int }
      type Shelf { items: [Item!]! }
      type Item @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        shelves: () => shelves,
        first: () => ({ id: 'bad' }),
        broken: () => {
          throw new Error('It broke.');
        },
      },
    },
  },
  values: {
    sdl: `
      type Item @key(fields: "id") { id: ID! value: Int part: Part parts: [Part] }
      type Part { size: Int }`,
    resolvers: {
      Item: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        value: ({ id }: { id: string }) => {
          if (id === 'bad') throw new Error('It has no value.');
          return 1;
        },
        part: ({ id }: { id: string }) => ({ id }),
        parts: ({ id }: { id: string }) => [{ id: 'one' }, { id }],
      },
      Part: {
        size: ({ id }: { id: string }) => {
          if (id === 'bad') throw new Error('It has no size.');
          return 2;
        },
      },
    },
  },
  unknowing: {
    sdl: `type Item @key(fields: "id") { id: ID! rank: Int }`,
    resolvers: {
      Item: {
        __resolveReference: async ({ id }: { id: string }) => {
          if (id === 'bad') throw new Error('It is not known.');
          return { id, rank: 9 };
        },
      },
    },
  },
};

/** Errors of other subgraphs are told at the places of the client’s answer, each place by itself. */
export const errors: readonly Kind[] = [
  {
    kind: 'an error of a field of an entity',
    parts,
    asks: [
      {
        asks: 'at each place where the entity stands',
        query: '{ shelves { items { value } } }',
        data: {
          shelves: [
            { items: [{ value: 1 }, { value: null }] },
            { items: [] },
            { items: [{ value: null }, { value: 1 }] },
          ],
        },
        errors: ['shelves.0.items.1.value', 'shelves.2.items.0.value'],
      },
      {
        asks: 'by the client’s aliases',
        query: '{ all: shelves { these: items { worth: value } } }',
        data: {
          all: [
            { these: [{ worth: 1 }, { worth: null }] },
            { these: [] },
            { these: [{ worth: null }, { worth: 1 }] },
          ],
        },
        errors: ['all.0.these.1.worth', 'all.2.these.0.worth'],
      },
      {
        asks: 'within the entity, in objects and lists',
        query: '{ first { part { size } parts { s: size } } }',
        data: { first: { part: { size: null }, parts: [{ s: 2 }, { s: null }] } },
        errors: ['first.part.size', 'first.parts.1.s'],
      },
      {
        asks: 'beside an error of a root field',
        query: '{ broken first { value id } }',
        data: { broken: null, first: { value: null, id: 'bad' } },
        errors: ['broken', 'first.value'],
      },
    ],
  },
  {
    kind: 'an entity that cannot be found out',
    parts,
    asks: [
      {
        asks: 'costs its own fields only',
        query: '{ first { id rank } shelves { items { rank } } }',
        data: {
          first: { id: 'bad', rank: null },
          shelves: [
            { items: [{ rank: 9 }, { rank: null }] },
            { items: [] },
            { items: [{ rank: null }, { rank: 9 }] },
          ],
        },
        errors: ['first', 'shelves.0.items.1', 'shelves.2.items.0'],
      },
    ],
  },
];
