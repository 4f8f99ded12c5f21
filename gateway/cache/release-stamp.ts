import { dayInLondon } from '../../schema/as-of.js';

const hour = 3_600_000;

/** Numbers of the newest release of each subgraph. */
export type Releases = ReadonlyMap<string, number>;

const written = new WeakMap<Releases, string>();

/**
 * What moves when answers may change: the release numbers of all subgraphs, and the day in London,
 * because what is valid "today" is asked of many registers.
 */
export function stampOf(releases: Releases, now: number): string {
  let numbers = written.get(releases);
  if (numbers === undefined) {
    numbers = [...releases]
      .map(([subgraph, number]) => `${subgraph}=${number}`)
      .sort()
      .join(' ');
    written.set(releases, numbers);
  }
  return `${dayAt(now)} ${numbers}`;
}

let known = { from: 0, to: 0, day: '' };

/** Working out the day takes longer than the rest of an answer, and it lasts until the hour at least. */
function dayAt(now: number): string {
  if (now < known.from || now >= known.to) {
    const from = now - (now % hour);
    known = { from, to: from + hour, day: dayInLondon(new Date(now)) };
  }
  return known.day;
}

/** Seconds until the next full hour, the earliest moment at which the day may change. */
export function secondsToNextHour(now: number): number {
  return Math.floor((hour - (now % hour)) / 1000);
}
