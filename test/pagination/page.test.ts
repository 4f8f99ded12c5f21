import { describe, expect, it } from '@jest/globals';
import {
  connectionOf,
  pageOfList,
  pageRequest,
  type Connection,
} from '../../subgraphs/shared/pagination/page.js';

const letters = [...'abcdefg'];
const self = (letter: string) => letter;

describe('a page', () => {
  it('follows on where the one before ended, to the last', () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection<string> = pageOfList(letters, pageRequest({ first: 3, after }), self);
      expect(page.totalCount).toBe(7);
      seen.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(letters);
  });

  it('of rows read one too many says that another follows', () => {
    const request = pageRequest({ first: 2 });
    const page = connectionOf(['a', 'b', 'c'], request, self, 3);
    expect(page.nodes).toEqual(['a', 'b']);
    expect(page.pageInfo.hasNextPage).toBe(true);
    expect(pageRequest({ after: page.pageInfo.endCursor }).after).toBe('b');
  });

  it('after the last is empty and has no end', () => {
    const last = pageOfList(letters, pageRequest({ first: 100 }), self);
    const beyond = pageOfList(letters, pageRequest({ after: last.pageInfo.endCursor }), self);
    expect(beyond.nodes).toEqual([]);
    expect(beyond.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it.each([0, -1, 101, 100000])('of %i is refused', (first) => {
    expect(() => pageRequest({ first })).toThrow(/first: -?\d+ is out of range; expected 1 to 100/);
  });

  it.each(['nonsense', 'azph=', '!!'])('after the cursor "%s" is refused', (after) => {
    expect(() => pageRequest({ after })).toThrow(/not a cursor of this list/);
  });
});
