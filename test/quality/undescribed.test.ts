import { describe, expect, it } from '@jest/globals';
import { listUndescribed } from './undescribed.js';

function problems(sdl: string): string[] {
  return listUndescribed('schema/x.graphql', sdl).map(
    ({ line, problem }) => `${String(line)} ${problem}`,
  );
}

describe('listUndescribed', () => {
  it('finds nothing where everything is described', () => {
    const sdl = `
      "A place." type Place @key(fields: "id") {
        "Its id." id: ID!
        "Its neighbours." neighbours("How many." first: Int): [Place!]!
      }
      "Which." enum Kind { "One." ONE }
      "What to look for." input Filter { "A word." word: String }
      "A day." scalar Date
    `;
    expect(problems(sdl)).toEqual([]);
  });

  it.each([
    ['a type', 'type Place { "Its id." id: ID! }', '1 Place has no description'],
    ['a field', '"A place."\ntype Place {\n  id: ID!\n}', '3 Place.id has no description'],
    [
      'an argument',
      '"A place." type Place { "Near."\n near(\n first: Int): ID }',
      '3 Place.near(first:) has no description',
    ],
    ['an enum value', '"Which." enum Kind { ONE }', '1 Kind.ONE has no description'],
    ['an input field', '"What." input Filter { word: String }', '1 Filter.word has no description'],
    ['a scalar', 'scalar Date', '1 Date has no description'],
    ['an interface', 'interface Node { "Its id." id: ID! }', '1 Node has no description'],
    ['a union', 'union Either = A | B', '1 Either has no description'],
    ['a directive', 'directive @secret on FIELD', '1 @secret has no description'],
    [
      'a field of an extension',
      'extend type Query {\n  places: ID }',
      '2 Query.places has no description',
    ],
    ['a description without words', '"  " scalar Date', '1 Date has no description'],
  ])('reports %s with its line', (_, sdl, expected) => {
    expect(problems(sdl)).toEqual([expected]);
  });

  it('reports a file that is not GraphQL', () => {
    expect(problems('type Place {\n  id ID\n}')).toEqual([
      '2 Syntax Error: Expected ":", found Name "ID".',
    ]);
  });
});
