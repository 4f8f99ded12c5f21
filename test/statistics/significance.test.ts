import { describe, expect, it } from '@jest/globals';
import type { PolarityId } from '../../schema/indicators/indicator.js';
import { compareFigures } from '../../subgraphs/shared/statistics/significance.js';
import { figure, interval } from './figures.js';

const london = figure({ areaCode: 'E12000007', value: '52.4' });

const withLondon = (polarity: PolarityId) =>
  ({ polarity, method: 'interval-against-value', comparatorPeriod: 'SAME' }) as const;

const withEarlier = {
  polarity: 'LOWER_IS_BETTER',
  method: 'interval-against-interval',
  comparatorPeriod: 'EARLIER',
} as const;

describe('a figure beside a benchmark', () => {
  const below = figure({ value: '50', interval: interval(48, 52.3) });
  const around = figure({ value: '50', interval: interval(48, 53) });
  const above = figure({ value: '60', interval: interval(52.5, 67) });

  it.each([
    [below, 'HIGHER_IS_BETTER', 'WORSE'],
    [below, 'LOWER_IS_BETTER', 'BETTER'],
    [below, 'NO_JUDGEMENT', 'LOWER'],
    [around, 'HIGHER_IS_BETTER', 'SIMILAR'],
    [around, 'NO_JUDGEMENT', 'SIMILAR'],
    [above, 'HIGHER_IS_BETTER', 'BETTER'],
    [above, 'LOWER_IS_BETTER', 'WORSE'],
    [above, 'NO_JUDGEMENT', 'HIGHER'],
  ] as const)('is judged by polarity (%#)', (one, polarity, significance) => {
    expect(compareFigures(one, london, withLondon(polarity))).toMatchObject({
      significance,
      refusal: null,
    });
  });

  it('is similar when the benchmark lies on a limit', () => {
    const onLimit = figure({ interval: interval(48, 52.4) });
    const { significance } = compareFigures(onLimit, london, withLondon('HIGHER_IS_BETTER'));
    expect(significance).toBe('SIMILAR');
  });

  it('takes the benchmark’s value, whatever its own interval', () => {
    const uncertain = { ...london, interval: interval(40, 60) };
    const { significance } = compareFigures(below, uncertain, withLondon('HIGHER_IS_BETTER'));
    expect(significance).toBe('WORSE');
  });

  it('differs by an exact amount', () => {
    const one = figure({ value: '0.3', interval: interval(0.2, 0.4) });
    const other = figure({ value: '0.1', areaCode: 'E12000007' });
    expect(compareFigures(one, other, withLondon('NO_JUDGEMENT')).difference).toBe('0.2');
  });

  it.each([
    ['NO_INTERVAL', figure(), london, '-2.4'],
    ['MISSING_VALUE', figure({ value: null, marker: 'c' }), london, null],
    ['MISSING_VALUE', below, { ...london, value: null, marker: 'x' }, null],
    ['DIFFERENT_PERIOD', below, { ...london, period: 'AY2024' }, null],
    ['DIFFERENT_UNIT', below, { ...london, unit: 'PROPORTION' }, null],
    ['DIFFERENT_INDICATOR', below, { ...london, indicatorId: 'council.population' }, null],
    ['DIFFERENT_BREAKDOWN', below, { ...london, breakdown: 'sex', level: 'Female' }, null],
    ['TOTALS_OF_DIFFERENT_AREAS', { ...below, unit: 'COUNT' }, { ...london, unit: 'COUNT' }, null],
  ] as const)('is not compared: %s', (code, one, other, difference) => {
    const found = compareFigures(one, other, withLondon('HIGHER_IS_BETTER'));
    expect(found).toMatchObject({ significance: 'NOT_COMPARED', difference, refusal: { code } });
    expect(found.refusal?.reason).toMatch(/\.$/);
  });
});

describe('a figure beside the period before', () => {
  const before = figure({ period: 'FY2023', value: '40', interval: interval(38, 42) });
  const now = figure({ value: '50', interval: interval(48, 52) });

  it('is different when the intervals are apart', () => {
    expect(compareFigures(now, before, withEarlier).significance).toBe('WORSE');
  });

  it('is similar when they touch or overlap', () => {
    for (const upper of [48, 49]) {
      const wide = { ...before, interval: interval(38, upper) };
      expect(compareFigures(now, wide, withEarlier).significance).toBe('SIMILAR');
    }
  });

  it('may be a total of the same area', () => {
    const counts = [now, before].map((one) => ({ ...one, unit: 'COUNT' as const }));
    expect(compareFigures(counts[0]!, counts[1]!, withEarlier).significance).toBe('WORSE');
  });

  it.each([
    ['DIFFERENT_PERIOD', now, { ...before, period: 'FY2024' }],
    ['DIFFERENT_PERIOD', now, { ...before, period: 'FY2025' }],
    ['DIFFERENT_PERIOD', now, { ...before, period: 'CY2022' }],
    ['PERIODS_OVERLAP', { ...now, period: 'R3Y2021' }, { ...before, period: 'R3Y2020' }],
    ['BREAK_IN_SERIES', { ...now, statuses: ['BREAK_IN_SERIES'] }, before],
    ['DIFFERENT_LEVELS', now, { ...before, interval: interval(38, 42, 99.8) }],
    ['NO_INTERVAL', now, { ...before, interval: null }],
  ] as const)('is not compared: %s (%#)', (code, one, other) => {
    expect(compareFigures(one, other, withEarlier)).toMatchObject({
      significance: 'NOT_COMPARED',
      refusal: { code },
    });
  });
});
