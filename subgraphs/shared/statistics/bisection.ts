/**
 * Where an increasing function crosses zero between two points, to the last bit a number holds.
 *
 * @throws RangeError when it does not cross zero there
 */
export function rootOf(increasing: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  if (increasing(low) > 0 || increasing(high) < 0) {
    throw new RangeError(`no root between ${String(from)} and ${String(to)}`);
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (increasing(middle) < 0) low = middle;
    else high = middle;
  }
}
