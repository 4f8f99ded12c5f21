import { link, type SubgraphSource } from './subgraph-source.js';

interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
}

const products: readonly Product[] = [
  { upc: '1', name: 'Oak writing desk', price: 899, weight: 100 },
  { upc: '2', name: 'Reading armchair', price: 1299, weight: 1000 },
  { upc: '3', name: 'Kitchen stool', price: 54, weight: 50 },
  { upc: '4', name: 'Standing lamp', price: 119, weight: 40 },
  { upc: '5', name: 'Slate chopping board', price: 25, weight: 15 },
  { upc: '6', name: 'Linen curtain', price: 75, weight: 20 },
  { upc: '7', name: 'Corner bookcase', price: 640, weight: 300 },
  { upc: '8', name: 'Brass door handle', price: 32, weight: 8 },
  { upc: '9', name: 'Folding bed', price: 1450, weight: 700 },
];

const byUpc = new Map(products.map((product) => [product.upc, product]));

/** What is sold. */
export const productCatalogue: SubgraphSource = {
  name: 'products',
  sdl: `${link}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  resolvers: {
    Query: {
      topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first),
    },
    Product: { __resolveReference: ({ upc }: { upc: string }) => byUpc.get(upc) },
  },
};
