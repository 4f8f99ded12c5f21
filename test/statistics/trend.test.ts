import { describe, expect, it } from '@jest/globals';
import { countInversions } from '../../subgraphs/shared/statistics/inversions.js';
import { kendallTest } from '../../subgraphs/shared/statistics/kendall.js';
import { trendOf } from '../../subgraphs/shared/statistics/trend.js';
import { figure } from './figures.js';

const years = (values: readonly (string | null)[], from = 2015) =>
  values.map((value, index) => figure({ period: `FY${from + index}`, value }));

describe('Kendall’s test against time', () => {
  it('counts inversions as permutations have them', () => {
    expect(countInversions([1, 1, 1])).toEqual([1n, 2n, 2n, 1n]);
    // 1122 1212 (1221, 2112) 2121 2211
    expect(countInversions([2, 2])).toEqual([1n, 1n, 2n, 1n, 1n]);
  });

  // Kendall (1975), appendix table 1, and Gilbert (1987), Statistical Methods for Environmental Pollution
  // Monitoring, table A18 (one-sided 0.167, 0.042, 0.0083), doubled.
  it.each([
    [[1, 2, 3], 3, 2 / 6],
    [[1, 2, 3, 4], 6, 2 / 24],
    [[5, 4, 3, 2, 1], -10, 2 / 120],
    [[1, 2, 3, 5, 4], 8, 10 / 120],
  ])('of %j scores %d with its table’s probability', (values, score, pValue) => {
    const found = kendallTest([values]);
    expect(found).toMatchObject({ score, exact: true });
    expect(found.pValue).toBeCloseTo(pValue, 7);
  });

  // By counting all permutations of the values one by one (Python, itertools).
  it.each([
    [[3, 1, 2, 5, 4, 6, 8], 15, 19 / 630],
    [[1, 1, 2, 3, 3], 8, 1 / 15],
    [[2, 2, 2, 3, 3, 5, 5], 16, 1 / 105],
    [[1, 2, 4, 3, 6, 5, 8, 7], 22, 222 / 40320],
    [[5, 5, 5, 5], 0, 1],
  ])('of %j is exact, ties and all', (values, score, pValue) => {
    const found = kendallTest([values]);
    expect(found.score).toBe(score);
    expect(found.pValue).toBeCloseTo(pValue, 14);
  });

  it('adds up seasons exactly', () => {
    const threeSeasons = kendallTest([
      [1, 2, 3],
      [5, 6, 7],
      [2, 4, 4],
    ]);
    expect(threeSeasons.score).toBe(8);
    expect(threeSeasons.pValue).toBeCloseTo(1 / 54, 14);
    const twoYears = Array.from({ length: 6 }, (_, month) => [month, month + 1]);
    expect(kendallTest(twoYears).pValue).toBeCloseTo(1 / 32, 14);
  });

  // "A Mann-Kendall Example (By Hand)", College of the Holy Cross: S = 54, one tie, Z = 2.9058, one-sided
  // 0.0018 (two-sided 0.003662723763, scipy 1.17). Set beside a second, empty season of ties so large that the distribution is not counted out.
  it('approximates long series with the corrections for ties and continuity', () => {
    const values = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11, 17.3, 15.9, 19, 18.3, 20.1, 21.7];
    const found = kendallTest([values, Array.from({ length: 24 }, () => 1)]);
    expect(found).toMatchObject({ score: 54, exact: false });
    expect(found.pValue).toBeCloseTo(0.003662723763, 12);
    expect(kendallTest([values]).pValue).toBeCloseTo(found.pValue, 2);
  });
});

describe('the trend of a series', () => {
  it('rises, falls or does neither', () => {
    const rising = ['1', '2', '4', '3', '5', '6', '8'];
    expect(trendOf(years(rising))).toMatchObject({
      trend: 'INCREASING',
      method: 'mann-kendall-exact',
      refusal: null,
      caveat: null,
    });
    expect(trendOf(years([...rising].reverse())).trend).toBe('DECREASING');
    expect(trendOf(years(['3', '1', '4', '1', '5', '2'])).trend).toBe('NO_SIGNIFICANT_CHANGE');
    expect(trendOf(years(['7', '7', '7', '7', '7']))).toMatchObject({
      trend: 'NO_SIGNIFICANT_CHANGE',
      pValue: 1,
    });
  });

  it('does not depend on the order in which figures come, nor on their scale', () => {
    const series = years(['10', '11', '13', '12', '15', '18']);
    const one = trendOf(series);
    expect(trendOf([...series].reverse())).toEqual(one);
    const larger = series.map((point) => ({ ...point, value: `${point.value ?? ''}000` }));
    expect(trendOf(larger)).toEqual(one);
  });

  it('says of three or four figures that they cannot tell', () => {
    const found = trendOf(years(['1', '2', '3', '4']));
    expect(found).toMatchObject({ trend: 'NO_SIGNIFICANT_CHANGE', periods: { length: 4 } });
    expect(found.pValue).toBeCloseTo(1 / 12, 14);
    expect(found.caveat).toMatch(/so short/);
    expect(trendOf(years(['1', '2', '3', '4']), 0.1)).toMatchObject({
      trend: 'INCREASING',
      caveat: null,
    });
  });

  it('leaves out what is missing, hidden or forecast', () => {
    const series = [
      ...years(['1', '2', null, '3', '4', '5']),
      figure({ period: 'FY2030', value: '0', statuses: ['FORECAST'] }),
    ];
    const found = trendOf(series);
    expect(found.trend).toBe('INCREASING');
    expect(found.periods).toEqual(['FY2015', 'FY2016', 'FY2018', 'FY2019', 'FY2020']);
  });

  it('takes of overlapping periods those that stand for themselves, back from the latest', () => {
    const series = Array.from({ length: 15 }, (_, index) =>
      figure({ period: `R3Y${2001 + index}`, value: String(70 + index) }),
    );
    const found = trendOf(series);
    expect(found.periods).toEqual(['R3Y2003', 'R3Y2006', 'R3Y2009', 'R3Y2012', 'R3Y2015']);
    expect(found.trend).toBe('INCREASING');
    expect(found.caveat).toMatch(/^10 figures/);
    expect(trendOf(series.slice(0, 8))).toMatchObject({ refusal: null, periods: { length: 3 } });
    expect(trendOf(series.slice(0, 6)).refusal?.code).toBe('TOO_FEW_POINTS');
  });

  it('compares months with the same months of other years, so that winter is no trend', () => {
    const months = (year: number, lift: number) =>
      Array.from({ length: 12 }, (_, month) =>
        figure({
          period: `M${year}-${String(month + 1).padStart(2, '0')}`,
          value: String(month * 10 + lift),
        }),
      );
    expect(trendOf(months(2024, 0))).toMatchObject({
      trend: 'CANNOT_BE_CALCULATED',
      refusal: { code: 'TOO_FEW_POINTS_OF_ONE_SEASON' },
    });
    expect(trendOf([...months(2023, 0), ...months(2024, 0)]).trend).toBe('NO_SIGNIFICANT_CHANGE');
    const rising = trendOf([...months(2023, 0), ...months(2024, 1)]);
    expect(rising).toMatchObject({ trend: 'INCREASING', method: 'seasonal-kendall-exact' });
    expect(rising.pValue).toBeCloseTo(2 / 2 ** 12, 14);
    expect(rising.periods[0]).toBe('M2023-01');
    expect(rising.periods).toHaveLength(24);
  });

  it.each([
    ['TOO_FEW_POINTS', []],
    ['TOO_FEW_POINTS', years(['1', '2'])],
    ['TOO_FEW_POINTS', years(['1', null, '3', null])],
    ['MIXED_PERIOD_KINDS', [...years(['1', '2', '3']), figure({ period: 'CY2024' })]],
    ['MIXED_SERIES', [...years(['1', '2', '3']), figure({ period: 'FY2015' })]],
    ['MIXED_SERIES', [...years(['1', '2', '3']), figure({ areaCode: 'E09000001' })]],
  ] as const)('cannot be calculated: %s (%#)', (code, series) => {
    expect(trendOf(series)).toMatchObject({
      trend: 'CANNOT_BE_CALCULATED',
      method: null,
      pValue: null,
      refusal: { code },
    });
  });

  it('is not drawn over a break in the series, but from it', () => {
    const series = years(['1', '2', '3', '4', '5', '6']);
    const brokenAt = (place: number) =>
      series.map((point, index) =>
        index === place ? { ...point, statuses: ['BREAK_IN_SERIES'] } : point,
      );
    expect(trendOf(brokenAt(3)).refusal?.code).toBe('BREAK_IN_SERIES');
    expect(trendOf(brokenAt(0)).trend).toBe('INCREASING');
    const hiddenBreak = brokenAt(3).map((point, index) =>
      index === 3 ? { ...point, value: null, marker: 'c' } : point,
    );
    expect(trendOf(hiddenBreak).refusal?.code).toBe('BREAK_IN_SERIES');
  });
});
