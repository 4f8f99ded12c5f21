import { describe, expect, it } from '@jest/globals';
import { gapBetween, gapBetweenEnds } from '../../subgraphs/shared/statistics/gap.js';
import { wilsonInterval } from '../../subgraphs/shared/statistics/intervals/wilson.js';
import type { PopulationGroup } from '../../subgraphs/shared/statistics/population-groups.js';
import { slopeIndexOf } from '../../subgraphs/shared/statistics/slope-index.js';
import { interval } from './figures.js';

const group = (value: number | null, changes: Partial<PopulationGroup> = {}): PopulationGroup => ({
  label: 'Decile',
  population: 1_000,
  value,
  interval: null,
  marker: value === null ? 'x' : null,
  ...changes,
});

describe('the slope index of inequality', () => {
  // Office for National Statistics, Health state life expectancies by national deprivation deciles, England
  // and Wales: 2015 to 2017, figure 3 (healthy life expectancy of males by decile, and with the years in
  // poorer health added, life expectancy). Published slope indices: 19.1 and 9.4 years. The deciles are
  // tenths of areas, so of nearly equal population.
  const healthy = [
    51.7182, 56.6479, 58.7618, 61.6578, 63.8382, 64.6954, 66.461, 67.9231, 68.8129, 70.4463,
  ];
  const all = [
    73.9735, 76.1241, 77.4743, 78.762, 79.7043, 80.4527, 81.0909, 81.5761, 82.241, 83.3175,
  ];
  it.each([
    ['healthy life expectancy', healthy, 19.1],
    ['life expectancy', all, 9.4],
  ])('of %s agrees with the published one', (_name, values, published) => {
    const { answer } = slopeIndexOf(
      values.map((value) => group(value)),
      10,
    );
    expect(answer?.slopeIndex).toBeCloseTo(published, 1);
    expect(answer?.interval).toBeNull();
  });

  // Area1 of the example in the documentation of phe_sii (PHEindicatormethods, UK Health Security Agency).
  // Slope, ratio and standard error by numpy from the regression it states, Y√a on √a and b√a; the agencies'
  // simulation, run 200,000 times, gives 3.17 to 10.85.
  const populations = [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534];
  const values = [75.9, 78.3, 83.8, 83.6, 80.5, 81.1, 81.7, 84.2, 80.6, 86.3];
  const lower = [72.7, 75.3, 80.9, 80.2, 77.1, 78, 79, 81.4, 75.8, 83.2];
  const upper = [79.1, 81.4, 86.8, 87.1, 83.8, 84.2, 84.4, 86.9, 85.4, 89.4];
  const area = values.map((value, index) =>
    group(value, {
      population: populations[index] ?? 0,
      interval: interval(lower[index] ?? 0, upper[index] ?? 0),
    }),
  );

  it('weighs groups by their population and has an interval', () => {
    const { answer } = slopeIndexOf(area, 10);
    expect(answer?.slopeIndex).toBeCloseTo(7.00023476, 7);
    expect(answer?.relativeIndex).toBeCloseTo(1.0897097049, 9);
    expect(answer?.interval?.lower).toBeCloseTo(3.1516794695, 8);
    expect(answer?.interval?.upper).toBeCloseTo(10.8487900501, 8);
    expect(answer).toMatchObject({ method: 'slope-index-ridit', interval: { level: 95 } });
  });

  it('is the same from intervals of another level, and wider at a higher one', () => {
    const stretch = 3.090232306167813 / 1.959963984540054;
    const wide = area.map((one) => {
      const half = (((one.interval?.upper ?? 0) - (one.interval?.lower ?? 0)) / 2) * stretch;
      return { ...one, interval: interval((one.value ?? 0) - half, (one.value ?? 0) + half, 99.8) };
    });
    const { answer } = slopeIndexOf(wide, 10);
    expect(answer?.interval?.lower).toBeCloseTo(3.1516794695, 8);
    const at998 = slopeIndexOf(area, 10, 99.8).answer?.interval;
    expect(at998?.lower).toBeLessThan(answer?.interval?.lower ?? 0);
  });

  it('is exact on a straight line, nothing where all are alike, and turns with the order', () => {
    const line = [1, 2, 3, 4, 5].map((step) => group(10 + 4 * (step / 5 - 0.1)));
    const straight = slopeIndexOf(line, 5).answer;
    expect(straight?.slopeIndex).toBeCloseTo(4, 12);
    expect(straight?.relativeIndex).toBeCloseTo(1.4, 12);
    expect(slopeIndexOf([...line].reverse(), 5).answer?.slopeIndex).toBeCloseTo(-4, 12);
    const alike = slopeIndexOf(
      [1, 2, 3, 4, 5].map(() => group(7, { interval: interval(7, 7) })),
      5,
    ).answer;
    expect(alike?.slopeIndex).toBeCloseTo(0, 12);
    expect(alike?.relativeIndex).toBeCloseTo(1, 12);
    expect(alike?.interval).toMatchObject({ lower: alike?.slopeIndex, upper: alike?.slopeIndex });
  });

  it('has no ratio where the line crosses zero, no interval where a level is unstated', () => {
    const steep = [0, 0, 0, 0, 10].map((value) => group(value));
    expect(slopeIndexOf(steep, 5).answer?.relativeIndex).toBeNull();
    const unstated = area.map((one) => ({ ...one, interval: interval(1, 2, null) }));
    expect(slopeIndexOf(unstated, 10).answer?.interval).toBeNull();
  });

  const five = [1, 2, 3, 4, 5].map((value) => group(value));
  it.each([
    ['TOO_FEW_GROUPS', five.slice(0, 4), 4],
    ['MISSING_GROUP', five, 10],
    ['MISSING_GROUP', [...five.slice(0, 4), group(null)], 5],
    ['SUPPRESSED_GROUP', [...five.slice(0, 4), group(null, { marker: 'c' })], 5],
    ['NO_POPULATION', [...five.slice(0, 4), group(1, { population: null })], 5],
    ['NO_POPULATION', [...five.slice(0, 4), group(1, { population: 0 })], 5],
  ] as const)('is refused: %s (%#)', (code, groups, expected) => {
    expect(slopeIndexOf(groups, expected)).toMatchObject({ answer: null, refusal: { code } });
  });
});

describe('the gap between two groups', () => {
  const share = (numerator: number, denominator: number) =>
    group(numerator / denominator, { interval: wilsonInterval(numerator, denominator) });

  // Newcombe RG (1998), Interval estimation for the difference between independent proportions, Statistics
  // in Medicine 17, 873–890, table II, method 10: 56/70 less 48/80 is 0.0524 to 0.3339.
  it('of two proportions has Newcombe’s interval', () => {
    const { answer } = gapBetween(share(56, 70), share(48, 80));
    expect(answer?.difference.value).toBeCloseTo(0.2, 12);
    expect(answer?.difference.interval?.lower).toBeCloseTo(0.0524, 4);
    expect(answer?.difference.interval?.upper).toBeCloseTo(0.3339, 4);
  });

  it('as a ratio turns over with its limits', () => {
    const { answer } = gapBetween(share(56, 70), share(48, 80));
    const turned = gapBetween(share(48, 80), share(56, 70)).answer;
    // numpy, from the formula.
    expect(answer?.ratio?.value).toBeCloseTo(4 / 3, 12);
    expect(answer?.ratio?.interval?.lower).toBeCloseTo(1.078393038, 8);
    expect(answer?.ratio?.interval?.upper).toBeCloseTo(1.663981664, 8);
    expect(turned?.ratio?.interval?.lower).toBeCloseTo(1 / 1.663981664, 8);
    expect(turned?.difference.interval?.upper).toBeCloseTo(
      -(answer?.difference.interval?.lower ?? 0),
      12,
    );
  });

  it('has no ratio to nothing and no interval without those of both', () => {
    const { answer } = gapBetween(share(5, 10), share(0, 10));
    expect(answer?.ratio).toBeNull();
    expect(answer?.difference.interval).not.toBeNull();
    expect(gapBetween(share(5, 10), group(0.2)).answer).toMatchObject({
      difference: { interval: null },
      ratio: { interval: null },
    });
    const other = group(0.2, { interval: interval(0.1, 0.3, 99.8) });
    expect(gapBetween(share(5, 10), other).answer?.difference.interval).toBeNull();
    const touching = group(0.2, { interval: interval(0, 0.3) });
    expect(gapBetween(share(5, 10), touching).answer?.ratio?.interval).toBeNull();
  });

  it('between the ends looks at the ends alone', () => {
    const groups = [group(30), group(null, { marker: 'c' }), group(20)];
    expect(gapBetweenEnds(groups, 3).answer).toMatchObject({
      difference: { value: 10 },
      ratio: { value: 1.5 },
    });
  });

  it.each([
    ['TOO_FEW_GROUPS', [group(1)], 1],
    ['TOO_FEW_GROUPS', [], 10],
    ['MISSING_GROUP', [group(1), group(2)], 10],
    ['MISSING_GROUP', [group(1), group(null)], 2],
    ['SUPPRESSED_GROUP', [group(null, { marker: 'c' }), group(1)], 2],
  ] as const)('is refused: %s (%#)', (code, groups, expected) => {
    expect(gapBetweenEnds(groups, expected)).toMatchObject({ answer: null, refusal: { code } });
  });
});
