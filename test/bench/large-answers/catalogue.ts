import { parse } from 'graphql';
import { compose } from '../../../schema/compose.js';
import { link, type SubgraphSource } from '../gateways/graph/subgraph-source.js';

/** Made-up wares by their numbers: the same at every run, short texts and long ones, as shops have them. */
const words =
  'oak desk lamp shelf linen brass stool chair bed slate drawer handle board curtain corner folding'.split(
    ' ',
  );

function textOf(number: number, length: number): string {
  let text = '';
  for (let at = number; text.length < length; at = (at * 31 + 7) % 65_521) {
    text += `${words[at % words.length] ?? ''} `;
  }
  return text.slice(0, length);
}

interface Reference {
  readonly upc: string;
}

const upcOf = (number: number) => String(100_000 + number);
const numberOf = ({ upc }: Reference) => Number(upc) - 100_000;

function product(number: number) {
  return {
    upc: upcOf(number),
    name: textOf(number, 24),
    // One in eight is not plain ASCII, and one in eight has to be escaped.
    description: `${textOf(number, 230)}${number % 8 === 0 ? ' from £9' : ''}${number % 8 === 1 ? ' of 7" width' : ''}`,
    price: (number * 37) % 1500,
    weight: ((number * 17) % 4000) / 8,
  };
}

const products: SubgraphSource = {
  name: 'products',
  sdl: `${link}
    type Query { products(count: Int!): [Product!]! }
    type Product @key(fields: "upc") { upc: String! name: String description: String price: Int weight: Float }`,
  resolvers: {
    Query: {
      products: (_: unknown, { count }: { readonly count: number }) =>
        Array.from({ length: count }, (_none, number) => product(number)),
    },
    Product: { __resolveReference: (reference: Reference) => product(numberOf(reference)) },
  },
};

const inventory: SubgraphSource = {
  name: 'inventory',
  sdl: `${link}
    type Product @key(fields: "upc") { upc: String! inStock: Boolean! warehouses: [Warehouse!]! }
    type Warehouse { name: String! shelf: String! held: Int! }`,
  resolvers: {
    Product: {
      inStock: (reference: Reference) => numberOf(reference) % 3 !== 0,
      warehouses: (reference: Reference) =>
        [3, 5].map((step) => ({
          name: textOf(numberOf(reference) % step, 12),
          shelf: `${String(numberOf(reference) % 40)}-${String(step)}`,
          held: (numberOf(reference) * step) % 90,
        })),
    },
  },
};

const reviews: SubgraphSource = {
  name: 'reviews',
  sdl: `${link}
    type Product @key(fields: "upc") { upc: String! reviews: [Review!]! }
    type Review { id: ID! body: String! stars: Int! }`,
  resolvers: {
    Product: {
      reviews: (reference: Reference) =>
        [1, 2, 3].map((count) => ({
          id: `${reference.upc}-${String(count)}`,
          body: textOf(numberOf(reference) * count, 90),
          stars: ((numberOf(reference) + count) % 5) + 1,
        })),
    },
  },
};

/** Three subgraphs whose lists are as long as they are asked to be. */
export const catalogue: readonly SubgraphSource[] = [products, inventory, reviews];

/** A query for as many entries of the list as are asked for. */
export interface LargeQuestion {
  readonly title: string;
  readonly query: (count: number) => string;
  /** Entries for an answer of about 10 MB. */
  readonly count: number;
}

/** What is put together from all three subgraphs, and what one reply brings: nearly the largest that is taken. */
export const largeQuestions: readonly LargeQuestion[] = [
  {
    title: 'joined from three replies',
    query: (count) => `{ products(count: ${String(count)}) {
      upc name description price weight
      inStock warehouses { name shelf held }
      reviews { id body stars }
    } }`,
    count: 11_800,
  },
  {
    title: 'one reply, passed on',
    query: (count) => `{ products(count: ${String(count)}) { upc name description price weight } }`,
    count: 30_000,
  },
];

/** The supergraph, with the address of each subgraph. */
export function composeCatalogue(urlOf: (name: string) => string): string {
  return compose(
    catalogue.map(({ name, sdl }) => ({ name, url: urlOf(name), typeDefs: parse(sdl) })),
  ).supergraph;
}
