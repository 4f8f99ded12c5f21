import { byKey, type Kind } from '../kind.js';

const rates: Readonly<Record<string, number>> = { GBP: 1, EUR: 2, USD: 3 };
const goods = [
  { id: 'g1', base: 10 },
  { id: 'g2', base: 100 },
];

const catalogue = {
  sdl: `
    type Query { goods: [Good!]! }
    type Good @key(fields: "id") { id: ID! price(currency: String! = "GBP"): Int }`,
  resolvers: {
    Query: { goods: () => goods },
    Good: {
      __resolveReference: byKey(goods, 'id'),
      price: ({ base }: { base: number }, { currency }: { currency: string }) =>
        base * (rates[currency] ?? 0),
    },
  },
};

interface Priced {
  readonly price: number;
}

/**
 * Requirements with arguments. A representation has one `price`, so what is asked with other arguments, by the
 * client or by another requirement, must not get into its place.
 */
export const requiresArguments: readonly Kind[] = [
  {
    kind: 'a requirement with an argument',
    parts: {
      catalogue,
      abroad: {
        sdl: `type Good @key(fields: "id") {
          id: ID! price(currency: String! = "GBP"): Int @external
          inEuros: String @requires(fields: "price(currency: \\"EUR\\")")
        }`,
        resolvers: { Good: { inEuros: ({ price }: Priced) => `€${price}` } },
      },
    },
    asks: [
      {
        asks: 'alone',
        query: '{ goods { inEuros } }',
        data: { goods: [{ inEuros: '€20' }, { inEuros: '€200' }] },
      },
      {
        asks: 'beside the same field with another argument',
        query: '{ goods { price(currency: "USD") inEuros } }',
        data: {
          goods: [
            { price: 30, inEuros: '€20' },
            { price: 300, inEuros: '€200' },
          ],
        },
      },
      {
        asks: 'beside the same field with its default and a variable',
        query: 'query ($c: String!) { goods { inEuros price other: price(currency: $c) } }',
        variables: { c: 'USD' },
        data: {
          goods: [
            { inEuros: '€20', price: 10, other: 30 },
            { inEuros: '€200', price: 100, other: 300 },
          ],
        },
      },
      {
        asks: 'beside the same field with the same argument, aliased',
        query: '{ goods { euros: price(currency: "EUR") inEuros } }',
        data: {
          goods: [
            { euros: 20, inEuros: '€20' },
            { euros: 200, inEuros: '€200' },
          ],
        },
      },
    ],
  },
  {
    kind: 'two requirements of one subgraph with different arguments',
    mayBeRefused: /price.*argument|argument.*price/s,
    parts: {
      catalogue,
      abroad: {
        sdl: `type Good @key(fields: "id") {
          id: ID! price(currency: String! = "GBP"): Int @external
          inEuros: String @requires(fields: "price(currency: \\"EUR\\")")
          inDollars: String @requires(fields: "price(currency: \\"USD\\")")
        }`,
        resolvers: {
          Good: {
            inEuros: ({ price }: Priced) => `€${price}`,
            inDollars: ({ price }: Priced) => `$${price}`,
          },
        },
      },
    },
    asks: [
      {
        asks: 'both',
        query: '{ goods { inEuros inDollars } }',
        data: {
          goods: [
            { inEuros: '€20', inDollars: '$30' },
            { inEuros: '€200', inDollars: '$300' },
          ],
        },
      },
      {
        asks: 'both and the field itself',
        query: '{ goods { inDollars price inEuros } }',
        data: {
          goods: [
            { inDollars: '$30', price: 10, inEuros: '€20' },
            { inDollars: '$300', price: 100, inEuros: '€200' },
          ],
        },
      },
    ],
  },
  {
    kind: 'requirements of two subgraphs with different arguments',
    parts: {
      catalogue,
      europe: {
        sdl: `type Good @key(fields: "id") {
          id: ID! price(currency: String! = "GBP"): Int @external
          inEuros: String @requires(fields: "price(currency: \\"EUR\\")")
        }`,
        resolvers: { Good: { inEuros: ({ price }: Priced) => `€${price}` } },
      },
      america: {
        sdl: `type Good @key(fields: "id") {
          id: ID! price(currency: String! = "GBP"): Int @external
          inDollars: String @requires(fields: "price(currency: \\"USD\\")")
        }`,
        resolvers: { Good: { inDollars: ({ price }: Priced) => `$${price}` } },
      },
    },
    asks: [
      {
        asks: 'both',
        query: '{ goods { inDollars inEuros } }',
        data: {
          goods: [
            { inDollars: '$30', inEuros: '€20' },
            { inDollars: '$300', inEuros: '€200' },
          ],
        },
      },
    ],
  },
];
