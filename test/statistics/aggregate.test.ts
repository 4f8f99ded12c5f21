import { describe, expect, it } from '@jest/globals';
import type { UnitId } from '../../schema/indicators/indicator.js';
import { aggregateFigures } from '../../subgraphs/shared/statistics/aggregate.js';
import { figure } from './figures.js';

const count = (areaCode: string, value: string) => figure({ areaCode, value, unit: 'COUNT' });
const share = (areaCode: string, value: string, numerator: string, denominator: string) =>
  figure({ areaCode, value, numerator, denominator });

const barnet = share('E09000003', '10.0', '10', '100');
const camden = share('E09000007', '50.0', '450', '900');

describe('figures of several areas', () => {
  it('add up when they are totals, without binary rounding', () => {
    const { answer } = aggregateFigures([
      count('E09000003', '0.1'),
      count('E09000007', '0.2'),
      count('E09000010', '9007199254740993'),
    ]);
    expect(answer).toEqual({
      value: '9007199254740993.3',
      numerator: null,
      denominator: null,
      areas: ['E09000003', 'E09000007', 'E09000010'],
      statuses: [],
      method: 'sum-of-areas',
    });
  });

  it('are the ratio of their sums when they are rates, not the mean of rates', () => {
    expect(aggregateFigures([barnet, camden]).answer).toMatchObject({
      value: '46.0000',
      numerator: '460',
      denominator: '1000',
      method: 'ratio-of-sums',
    });
  });

  it.each<[UnitId, string, string]>([
    ['PROPORTION', '0.25', '0.2500'],
    ['RATE_PER_1000', '250', '250.0000'],
    ['RATE_PER_10000', '2500', '2500.0000'],
    ['RATE_PER_100000', '25000', '25000.0000'],
    ['GBP_PER_HEAD', '0.25', '0.2500'],
    ['DAYS', '0.25', '0.2500'],
  ])('in %s are scaled to it', (unit, value, expected) => {
    const parts = ['E09000003', 'E09000007'].map((area) => ({
      ...share(area, value, '25', '100'),
      unit,
    }));
    expect(aggregateFigures(parts).answer?.value).toBe(expected);
  });

  it('round a ratio once, halves away from zero', () => {
    const parts = [share('E09000003', '0.5', '1', '200'), share('E09000007', '0', '0', '0.0')];
    expect(aggregateFigures(parts.slice(0, 1), { decimals: 0 }).answer?.value).toBe('1');
    const third = [share('E09000003', '66.7', '2', '3')];
    expect(aggregateFigures(third, { decimals: 6 }).answer?.value).toBe('66.666667');
  });

  it('pass their statuses on', () => {
    const provisional = { ...count('E09000003', '1'), statuses: ['PROVISIONAL'] };
    const estimated = { ...count('E09000007', '1'), statuses: ['ESTIMATED', 'PROVISIONAL'] };
    expect(aggregateFigures([provisional, estimated]).answer?.statuses).toEqual([
      'ESTIMATED',
      'PROVISIONAL',
    ]);
  });

  it('are not shown with a hidden part, and the refusal names no value', () => {
    const hidden = figure({ areaCode: 'E09000007', unit: 'COUNT', value: null, marker: 'c' });
    const { answer, refusal } = aggregateFigures([count('E09000003', '12'), hidden]);
    expect(answer).toBeNull();
    expect(refusal?.code).toBe('HIDDEN_PART');
    expect(refusal?.reason).not.toMatch(/12/);
  });

  const secondary = { statuses: ['SECONDARY_SUPPRESSED'], value: null, marker: 'x' };
  it.each([
    ['NO_PARTS', []],
    ['HIDDEN_PART', [barnet, { ...camden, ...secondary }]],
    ['MISSING_PART', [barnet, { ...camden, value: null, marker: 'x' }]],
    ['MIXED_PERIODS', [barnet, { ...camden, period: 'AY2024' }]],
    ['MIXED_INDICATORS', [barnet, { ...camden, indicatorId: 'council.other' }]],
    ['MIXED_INDICATORS', [barnet, { ...camden, unit: 'PROPORTION' }]],
    ['MIXED_BREAKDOWNS', [barnet, { ...camden, breakdown: 'sex', level: 'Male' }]],
    ['AREA_TWICE', [barnet, camden, barnet]],
    ['WITHOUT_NUMERATOR_AND_DENOMINATOR', [barnet, { ...camden, numerator: null }]],
    ['WITHOUT_NUMERATOR_AND_DENOMINATOR', [barnet, { ...camden, denominator: null }]],
    ['ZERO_DENOMINATOR', [share('E09000003', '0', '0', '0')]],
    ['RANK', [{ ...barnet, unit: 'RANK' }]],
    ['RANK', [{ ...barnet, unit: 'DECILE' }]],
    ['SCORE', [{ ...barnet, unit: 'SCORE' }]],
  ] as const)('are refused: %s (%#)', (code, parts) => {
    expect(aggregateFigures(parts)).toMatchObject({ answer: null, refusal: { code } });
  });

  it.each(['MEDIAN', 'STANDARDISED_RATE', 'INDEX'] as const)('are refused as a %s', (statistic) => {
    expect(aggregateFigures([barnet, camden], { statistic }).refusal?.code).toBe(statistic);
  });

  it('are refused when a value is not its own ratio, as a standardised rate is not', () => {
    const standardised = share('E09000003', '12.4', '10', '100');
    expect(aggregateFigures([standardised, camden]).refusal?.code).toBe('NOT_ITS_OWN_RATIO');
    const rounded = share('E09000003', '10', '10.4', '100');
    expect(aggregateFigures([rounded, camden]).answer?.value).toBe('46.0400');
  });

  it('are refused when an area of the whole is absent', () => {
    const areas = ['E09000003', 'E09000007', 'E09000010'];
    const { refusal } = aggregateFigures([barnet, camden], { areas });
    expect(refusal).toMatchObject({ code: 'MISSING_AREA' });
    expect(refusal?.reason).toMatch(/E09000010/);
    expect(aggregateFigures([barnet, camden], { areas: areas.slice(0, 2) }).refusal).toBeNull();
  });
});
