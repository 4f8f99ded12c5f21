import { link, type SubgraphSource } from './subgraph-source.js';

const inStock = new Set(['1', '3', '4', '6', '9']);

interface Asked {
  readonly upc: string;
  readonly price?: number | null;
  readonly weight?: number | null;
}

/** What is in the warehouse and what it costs to send. */
export const inventory: SubgraphSource = {
  name: 'inventory',
  sdl: `${link}
    type Product @key(fields: "upc") {
      upc: String!
      price: Int @external
      weight: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }`,
  resolvers: {
    Product: {
      inStock: ({ upc }: Asked) => inStock.has(upc),
      // Dear goods are sent for nothing.
      shippingEstimate: ({ price, weight }: Asked) =>
        (price ?? 0) > 1000 ? 0 : Math.round((weight ?? 0) / 2),
    },
  },
};
