import { describe, expect, it } from '@jest/globals';
import { manyByKey, manyByPlace, oneByKey } from '../../subgraphs/shared/loading/by-key.js';

const rows = [
  { code: 'E09000007', name: 'Camden' },
  { code: 'E09000030', name: 'Tower Hamlets' },
  { code: 'E09000007', name: 'Camden, again' },
];

describe('rows by their keys', () => {
  it('gives the last row of each key, null where there is none', () => {
    expect(oneByKey(['E09000030', 'E09000001', 'E09000007'], rows, ({ code }) => code)).toEqual([
      rows[1],
      null,
      rows[2],
    ]);
  });

  it('gives all rows of each key in their order', () => {
    expect(manyByKey(['E09000001', 'E09000007'], rows, ({ code }) => code)).toEqual([
      [],
      [rows[0], rows[2]],
    ]);
  });

  it('gives a row to each of several keys and leaves out one without a key', () => {
    const places = [{ boroughs: ['A', 'B', 'A'] }, { boroughs: [] }, { boroughs: null }];
    expect(manyByKey(['A', 'B', 'C'], places, ({ boroughs }) => boroughs)).toEqual([
      [places[0]],
      [places[0]],
      [],
    ]);
  });

  it('gives rows to the places that they name', () => {
    const placed = [{ place: 2 }, { place: 2 }, { place: 9 }];
    expect(manyByPlace(['first', 'second'], placed)).toEqual([[], [placed[0], placed[1]]]);
  });
});
