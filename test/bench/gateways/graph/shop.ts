import { parse } from 'graphql';
import { compose } from '../../../../schema/compose.js';
import { accounts } from './accounts.js';
import { inventory } from './inventory.js';
import { productCatalogue } from './products.js';
import { reviewsOfProducts } from './reviews.js';
import type { SubgraphSource } from './subgraph-source.js';

/**
 * The graph of the public federation gateways benchmark, in shape: four subgraphs, a deep query whose
 * paths cross between them again and again, the same few entities at many places.
 */
export const shop: readonly SubgraphSource[] = [
  accounts,
  inventory,
  productCatalogue,
  reviewsOfProducts,
];

/** The deep query. */
export const query = `
  query Deep {
    users {
      ...User
      reviews {
        ...Review
        product {
          ...Product
          reviews {
            ...Review
            author { ...User reviews { ...Review product { ...Product } } }
          }
        }
      }
    }
    topProducts {
      ...Product
      reviews {
        ...Review
        author { ...User reviews { ...Review product { ...Product } } }
      }
    }
  }
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { upc name price weight inStock shippingEstimate }
`;

/** The supergraph, with the address of each subgraph. */
export function composeShop(urlOf: (name: string) => string): string {
  return compose(shop.map(({ name, sdl }) => ({ name, url: urlOf(name), typeDefs: parse(sdl) })))
    .supergraph;
}
