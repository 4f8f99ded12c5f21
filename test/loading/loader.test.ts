import { describe, expect, it } from '@jest/globals';
import { Loader } from '../../subgraphs/shared/loading/loader.js';

/** A loader of squares that notes what it is asked in one go. */
function squares() {
  const asked: (readonly number[])[] = [];
  const loader = new Loader<number, number>((keys) => {
    asked.push(keys);
    return Promise.resolve(keys.map((key) => key * key));
  });
  return { asked, loader };
}

describe('a loader', () => {
  it('asks in one batch for all of a turn, and for nothing twice', async () => {
    const { asked, loader } = squares();
    expect(await Promise.all([loader.load(2), loader.load(3), loader.load(2)])).toEqual([4, 9, 4]);
    expect(await loader.all([3, 4])).toEqual([9, 16]);
    expect(asked).toEqual([[2, 3], [4]]);
  });

  it('tells keys apart by the names it is given', async () => {
    const asked: string[] = [];
    const loader = new Loader<{ readonly code: string }, string>(
      (keys) => {
        asked.push(...keys.map(({ code }) => code));
        return Promise.resolve(keys.map(({ code }) => code.toLowerCase()));
      },
      ({ code }) => code,
    );
    expect(await loader.all([{ code: 'A' }, { code: 'B' }, { code: 'A' }])).toEqual([
      'a',
      'b',
      'a',
    ]);
    expect(asked).toEqual(['A', 'B']);
  });

  it('fails for whoever asked when a batch fails, and as a whole where several are asked for', async () => {
    const loader = new Loader<number, number>((keys) =>
      Promise.resolve(keys.map((key) => (key < 0 ? new Error(`no root of ${key}`) : key))),
    );
    const outcomes = await Promise.allSettled([loader.load(1), loader.load(-1)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(loader.all([1, -1])).rejects.toThrow('no root of -1');
  });
});
