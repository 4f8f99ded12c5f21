/** The first line in which two texts part; past the end of a text its line is empty. */
export interface Difference {
  /** 1-based. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
}

/** Where a text first differs from what it should be, or null when it is the same. */
export function firstDifference(found: string, expected: string): Difference | null {
  if (found === expected) return null;
  const foundLines = found.split('\n');
  const expectedLines = expected.split('\n');
  let index = 0;
  while (foundLines[index] === expectedLines[index]) index += 1;
  return {
    line: index + 1,
    found: foundLines[index] ?? '',
    expected: expectedLines[index] ?? '',
  };
}
