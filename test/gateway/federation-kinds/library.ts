import type { GraphQLFieldResolver } from 'graphql';
import type { Part } from './kind.js';

/** One thing of the library as every subgraph knows it: its type and id, and a value for each field. */
interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

const refer = (__typename: string, id: string) => ({ __typename, id });
const book = (id: string) => refer('Book', id);
const film = (id: string) => refer('Film', id);
const author = (id: string) => refer('Author', id);

/** A value that cannot be worked out. */
const fails = () => {
  throw new Error('This value cannot be worked out.');
};

const things: readonly Thing[] = [
  ...['1', '2', '3', '4'].map((id, index) => ({
    ...book(id),
    title: `Book ${id}`,
    pages: index === 2 ? null : 100 + index,
    author: index === 3 ? null : author(String((index % 3) + 1)),
    related: [film('1'), book(String(((index + 1) % 4) + 1)), null],
    price: ({ currency }: { currency: string }) => `${currency} ${10 * (index + 1)}`,
    weight: index === 1 ? null : 2 * index + 1,
    stock: index === 3 ? fails : index,
    editions: [[{ year: 1990 + index, cover: 'hard' }], [], [{ year: 2000, cover: null }]],
    reviews: [`review ${id}a`, `review ${id}b`].map((key) => refer('Review', key)),
  })),
  ...['1', '2'].map((id, index) => ({
    ...film(id),
    title: `Film ${id}`,
    minutes: 90 + index,
    director: author(String(index + 2)),
    price: ({ currency }: { currency: string }) => `${currency} ${5 + index}`,
    weight: null,
    stock: 7,
  })),
  ...['1', '2', '3'].map((id, index) => ({
    ...author(id),
    name: index === 1 ? null : `Author ${id}`,
    works: [book(id), film(index === 0 ? '1' : '2')],
    rank: index === 2 ? fails : index + 1,
    fans: index === 0 ? [] : [author('1'), author('3')],
    best: index === 1 ? null : index === 0 ? film('2') : book('2'),
  })),
  ...['1a', '1b', '2a', '2b', '3a', '3b', '4a', '4b'].map((key) => ({
    ...refer('Review', `review ${key}`),
    text: `Text ${key}`,
    of: book(key.charAt(0)),
    by: key.endsWith('b') ? author('2') : author('1'),
  })),
];

const byName = new Map(things.map((thing) => [`${thing.__typename} ${thing.id}`, thing]));

const roots: Readonly<Record<string, (args: Record<string, unknown>) => unknown>> = {
  books: () => ['1', '2', '3', '4'].map(book),
  book: ({ id }) => (byName.has(`Book ${String(id)}`) ? book(String(id)) : null),
  shelf: () => [[book('2'), film('1')], [], [film('2'), book('4'), book('2')]],
  newest: () => film('1'),
  search: () => [author('2'), book('1'), null, film('2')],
  authors: () => ['1', '2', '3'].map(author),
  critics: () => [author('3'), author('1')],
};

/** Answers every field of every schema over the library: from what the source holds, or from the things. */
export const answerField: GraphQLFieldResolver<Record<string, unknown> | undefined, unknown> = (
  source,
  args,
  _context,
  { parentType, fieldName },
) => {
  if (parentType.name === 'Query') return roots[fieldName]?.(args as Record<string, unknown>);
  const held = source?.[fieldName];
  if (held !== undefined) return held;
  const thing = byName.get(`${parentType.name} ${String(source?.['id'])}`);
  // Worked out from another field: by a subgraph from what it is sent, by a single server from what it knows.
  if (fieldName === 'postage') return `for ${String(orKnown('weight'))} kg`;
  if (fieldName === 'label') return `${String(orKnown('name'))} (${parentType.name})`;
  const value = thing?.[fieldName];
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;

  function orKnown(field: string): unknown {
    return source !== undefined && field in source ? source[field] : thing?.[field];
  }
};

/** The library in four subgraphs. */
export const library: Readonly<Record<string, Part>> = {
  catalogue: {
    sdl: `
      type Query { books: [Book!]! book(id: ID!): Book shelf: [[Media!]!]! newest: Media search: [Found] }
      interface Media { id: ID! title: String! }
      union Found = Book | Film | Author
      type Book implements Media @key(fields: "id") {
        id: ID! title: String! pages: Int author: Author related: [Media] editions: [[Edition!]!]
      }
      type Edition { year: Int cover: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int director: Author! }
      type Author @key(fields: "id") { id: ID! }`,
  },
  people: {
    sdl: `
      type Query { authors: [Author!]! }
      union Work = Book | Film
      type Author @key(fields: "id") { id: ID! name: String works: [Work!]! best: Media }
      interface Media @key(fields: "id") { id: ID! }
      type Book implements Media @key(fields: "id") { id: ID! }
      type Film implements Media @key(fields: "id") { id: ID! }`,
  },
  sales: {
    sdl: `
      interface Sold { price(currency: String! = "GBP"): String stock: Int }
      type Book implements Sold @key(fields: "id") {
        id: ID! price(currency: String! = "GBP"): String stock: Int weight: Int
      }
      type Film implements Sold @key(fields: "id") {
        id: ID! price(currency: String! = "GBP"): String stock: Int weight: Int
      }`,
  },
  talk: {
    sdl: `
      type Query { critics: [Author] }
      type Book @key(fields: "id") { id: ID! reviews: [Review!] weight: Int @external postage: String @requires(fields: "weight") }
      type Review @key(fields: "id") { id: ID! text: String of: Book by: Author }
      type Author @key(fields: "id") {
        id: ID! rank: Int fans: [Author!] name: String @external label: String @requires(fields: "name")
      }`,
  },
};
