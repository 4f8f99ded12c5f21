import { link, type SubgraphSource } from './subgraph-source.js';

interface Review {
  readonly id: string;
  readonly body: string;
  readonly author: { readonly id: string; readonly username: string };
  readonly product: { readonly upc: string };
}

const usernames = ['ada-brook', 'ben-carver', 'cleo-dunmore', 'dai-evans', 'esme-fairley'];

function review(id: number, author: number, product: number, body: string): Review {
  return {
    id: String(id),
    body,
    author: { id: String(author), username: usernames[author - 1] ?? 'finn-garrick' },
    product: { upc: String(product) },
  };
}

const reviews: readonly Review[] = [
  review(1, 1, 1, 'Would buy it again.'),
  review(2, 1, 2, 'Too wide for the room.'),
  review(3, 2, 3, 'Does what it should.'),
  review(4, 2, 1, 'A drawer was stuck.'),
  review(5, 3, 1, 'Came a week late.'),
  review(6, 3, 4, 'The light is warm.'),
  review(7, 4, 2, 'The cover fades.'),
  review(8, 4, 5, 'Chipped on arrival.'),
  review(9, 5, 1, 'Solid, and heavy.'),
  review(10, 6, 2, 'Best seat in the house.'),
  review(11, 6, 3, 'Wobbles a little.'),
  review(12, 1, 4, 'Bulb not included.'),
  review(13, 2, 5, 'Knives love it.'),
  review(14, 3, 2, 'My cat took it over.'),
  review(15, 4, 3, 'Right height for us.'),
  review(16, 5, 4, 'Cable is too short.'),
  review(17, 6, 5, 'A present that was liked.'),
  review(18, 5, 2, 'Three people to carry.'),
  review(19, 1, 3, 'Bought four of them.'),
  review(20, 2, 4, 'Hums when it is cold.'),
  review(21, 3, 5, 'Needs oil now and then.'),
  review(22, 4, 1, 'Took an hour to build.'),
];

/** Reviews by what they share, in their own order. */
function groupedBy(key: (review: Review) => string): ReadonlyMap<string, readonly Review[]> {
  const groups = new Map<string, Review[]>();
  for (const each of reviews) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}

const byAuthor = groupedBy(({ author }) => author.id);
const byProduct = groupedBy(({ product }) => product.upc);

/** What users say of products. */
export const reviewsOfProducts: SubgraphSource = {
  name: 'reviews',
  sdl: `${link}
    type Review @key(fields: "id") { id: ID! body: String author: User @provides(fields: "username") product: Product }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
  resolvers: {
    User: { reviews: ({ id }: { id: string }) => byAuthor.get(id) ?? [] },
    Product: { reviews: ({ upc }: { upc: string }) => byProduct.get(upc) ?? [] },
  },
};
