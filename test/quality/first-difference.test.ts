import { describe, expect, it } from '@jest/globals';
import { firstDifference } from './first-difference.js';

describe('firstDifference', () => {
  it('is null for the same text', () => {
    expect(firstDifference('a\nb\n', 'a\nb\n')).toBeNull();
  });

  it('names the first line that differs', () => {
    expect(firstDifference('a\nb\nc', 'a\nx\ny')).toEqual({ line: 2, found: 'b', expected: 'x' });
  });

  it('sees a text that ends early', () => {
    expect(firstDifference('a', 'a\nb')).toEqual({ line: 2, found: '', expected: 'b' });
  });
});
