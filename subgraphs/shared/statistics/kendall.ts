import { LRUCache } from 'lru-cache';
import { combineInversions, countInversions } from './inversions.js';
import { normalBelow } from './normal.js';

/** Up to so many pairs (25 values in one block) the distribution is counted out, beyond it approximated. */
const EXACT_PAIRS = 300;

/** Result of Kendall's test of a series against time. */
export interface KendallTest {
  /** Rising pairs less falling pairs. */
  readonly score: number;
  /** Probability, without any trend, of a score as far from zero as this one, either way. */
  readonly pValue: number;
  /** The smallest such probability any order of these values could have. */
  readonly smallestPValue: number;
  /** Whether the distribution was counted out rather than approximated. */
  readonly exact: boolean;
}

interface Block {
  readonly score: number;
  /** Pairs of different values: the farthest the score can be from zero. */
  readonly reach: number;
  readonly variance: number;
  /** Sizes of the groups of equal values. */
  readonly groups: readonly number[];
}

function readBlock(values: readonly number[]): Block {
  let score = 0;
  for (const [index, value] of values.entries()) {
    for (let later = index + 1; later < values.length; later += 1) {
      score += Math.sign((values[later] ?? value) - value);
    }
  }
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const groups = [...sizes.values()];
  const tied = (weigh: (size: number) => number) =>
    groups.reduce((sum, size) => sum + weigh(size), 0);
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const spread = (n: number) => (n * (n - 1) * (2 * n + 5)) / 18;
  return {
    score,
    reach: pairs(values.length) - tied(pairs),
    variance: spread(values.length) - tied(spread),
    groups,
  };
}

/** Bounds what is kept: the arrangements of a few thousand series, which are alike more often than not. */
const kept = new LRUCache<string, (score: number) => number>({ max: 2000 });

/** The test depends on how many values there are and which of them are equal, not on the values. */
function exactTest(blocks: readonly Block[], reach: number): (score: number) => number {
  const key = blocks.map(({ groups }) => groups.join(' ')).join(';');
  const known = kept.get(key);
  if (known) return known;
  const test = countOut(blocks, reach);
  kept.set(key, test);
  return test;
}

function countOut(blocks: readonly Block[], reach: number): (score: number) => number {
  const counts = blocks
    .map(({ groups }) => countInversions(groups))
    .reduce(combineInversions, [1n]);
  const all = counts.reduce((sum, count) => sum + count, 0n);
  const probabilities = new Map<number, number>();
  return (score) => {
    const known = probabilities.get(score);
    if (known !== undefined) return known;
    const asFar = counts.filter((_, inversions) => Math.abs(reach - 2 * inversions) >= score);
    const probability = Number(asFar.reduce((sum, count) => sum + count, 0n)) / Number(all);
    probabilities.set(score, probability);
    return probability;
  };
}

/** With the correction for ties and for continuity of Kendall (1975), chapters 4 and 5. */
function normalTest(blocks: readonly Block[]): (score: number) => number {
  const deviation = Math.sqrt(blocks.reduce((sum, { variance }) => sum + variance, 0));
  return (score) => (score === 0 ? 1 : Math.min(1, 2 * normalBelow((1 - score) / deviation)));
}

/**
 * Two-sided test of a series against time: Mann HB (1945), Econometrica 13, 245–259; Kendall MG (1975),
 * Rank Correlation Methods, 4th edition, Griffin, London. Values stand in the order of time. Several
 * blocks (one a season) are tested within themselves and added up: Hirsch RM, Slack JR, Smith RA (1982),
 * Water Resources Research 18, 107–121. Exact, with ties, for short series.
 */
export function kendallTest(series: readonly (readonly number[])[]): KendallTest {
  const blocks = series.map(readBlock);
  const score = blocks.reduce((sum, block) => sum + block.score, 0);
  const reach = blocks.reduce((sum, block) => sum + block.reach, 0);
  const pairs = series.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const exact = pairs <= EXACT_PAIRS;
  const probability = exact ? exactTest(blocks, reach) : normalTest(blocks);
  return {
    score,
    pValue: probability(Math.abs(score)),
    smallestPValue: probability(reach),
    exact,
  };
}
