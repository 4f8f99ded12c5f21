import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFigureContext } from '../../subgraphs/shared/figures/loaders.js';
import type { SharedTables } from '../../subgraphs/shared/figures/tables.js';
import { asReleasedLast } from '../../subgraphs/shared/releases/recorded.js';
import { inequalityField } from '../../subgraphs/shared/inequality/inequality-field.js';
import {
  placeByDeprivation,
  groupsByDeprivation,
} from '../../subgraphs/shared/inequality/deprivation-order.js';
import { measureInequality } from '../../subgraphs/shared/inequality/measure-inequality.js';
import type { Indicator } from '../../schema/indicators/indicator.js';
import { indicatorOf } from '../../schema/indicators/registry.js';
import {
  counted,
  graphOfStatistics,
  share,
  type GraphOfStatistics,
} from './graph-of-statistics.js';

const A = 'E09000001';
const id = 'council.school-readiness';
const dimension = 'free-school-meals';

let graph: GraphOfStatistics;
beforeAll(async () => {
  graph = await graphOfStatistics();
  await graph.release([
    counted(A, 400, 800, { dimensions: { [dimension]: 'Eligible' } }),
    counted(A, 700, 1000, { dimensions: { [dimension]: 'Not eligible' } }),
    counted(A, 1100, 1800, { dimensions: { [dimension]: 'Total' } }),
    counted(A, 1, 2, { dimensions: { [dimension]: 'Eligible' }, period: 'AY2023' }),
    share(A, null, { dimensions: { ethnicity: 'Chinese' }, marker: 'c' }),
    share(A, '60', { dimensions: { ethnicity: 'White British' } }),
  ]);
});
afterAll(() => graph.drop());

const ask = (args: { indicator?: string; dimension?: string; period?: string }) =>
  inequalityField('council')(
    { areaCode: A },
    { indicator: id, dimension, period: 'AY2024', ...args },
    createFigureContext(asReleasedLast(graph.tables<SharedTables>())),
  );

describe('inequality between groups', () => {
  it('is the gap and ratio of the highest and the lowest, without the total', async () => {
    const { groups, gap, ratio, slopeIndex } = await ask({});
    expect(groups.map(({ group }) => group)).toEqual(['Eligible', 'Not eligible']);
    expect(gap).toMatchObject({
      value: 20,
      display: '20.00 percentage points',
      method: 'difference-square-and-add',
      groups: ['Not eligible', 'Eligible'],
      reason: null,
    });
    // Newcombe's method 10 from Wilson's limits of 700 of 1,000 and 400 of 800.
    expect(gap.interval?.lower).toBeCloseTo(15.5, 0);
    expect(gap.interval?.upper).toBeCloseTo(24.4, 0);
    expect(ratio).toMatchObject({ value: 1.4, display: '1.40' });
    expect(slopeIndex).toMatchObject({ value: null, groups: [] });
    expect(slopeIndex.reason).toMatch(/no order by deprivation/);
  });

  it('says which group is hidden instead of measuring without it', async () => {
    const { groups, gap, ratio } = await ask({ dimension: 'ethnicity' });
    expect(groups).toHaveLength(2);
    const reason = 'The figure of Chinese is hidden, so that nobody is recognised.';
    expect(gap).toMatchObject({ value: null, display: null, reason });
    expect(ratio).toMatchObject({ value: null, reason });
  });

  it('says that no groups are at hand', async () => {
    expect(await ask({ period: 'AY2019' })).toMatchObject({
      groups: [],
      gap: { value: null, reason: 'A gap lies between at least two groups; there are none.' },
    });
  });

  it.each([
    [{ indicator: 'health.registered-patients' }, /is no indicator of council/],
    [{ dimension: 'shoe-size' }, /expected ethnicity, free-school-meals/],
    [{ period: '2024-25' }, /2024-25/],
  ])('refuses %j', async (args, message) => {
    await expect(ask(args)).rejects.toThrow(message);
  });
});

describe('inequality by deprivation', () => {
  const indicator: Indicator = { ...indicatorOf(id), dimensions: ['deprivation-decile'] };
  const tenth = (place: number, value: number) => ({
    indicator_id: id,
    area_code: A,
    period: 'AY2024',
    breakdown: 'deprivation-decile',
    level: `Decile ${String(place)}`,
    value: String(value),
    numerator: String(value * 10),
    denominator: '1000',
    interval_lower: null,
    interval_upper: null,
    marker: null,
    statuses: '',
    note: null,
    method: null,
    inputs: '',
    row_key: null,
    release_from: 1,
    release_to: null,
    revision: 1,
  });
  const tenths = Array.from({ length: 10 }, (_, index) => tenth(index + 1, 50 + 2 * index));

  it('has a slope index: on a straight line with equal groups its rise over the whole population', () => {
    const { gap, slopeIndex } = measureInequality(tenths, indicator, 'deprivation-decile');
    expect(gap).toMatchObject({ value: -18, groups: ['Decile 1', 'Decile 10'] });
    expect(slopeIndex.value).toBeCloseTo(20, 9);
    expect(slopeIndex).toMatchObject({ method: 'slope-index-ridit', reason: null });
    expect(slopeIndex.groups).toHaveLength(10);
    expect(slopeIndex.interval).not.toBeNull();
  });

  it('has none with a tenth wanting', () => {
    const { gap, slopeIndex } = measureInequality(tenths.slice(1), indicator, 'deprivation-decile');
    expect(gap.reason).toBe('Of 10 groups 9 are at hand.');
    expect(slopeIndex.reason).toBe('Of 10 groups 9 are at hand.');
  });
});

describe('the order of groups by deprivation', () => {
  it.each([
    ['1', 1],
    ['10 (least deprived)', 10],
    ['Decile 3', 3],
    ['Most deprived decile (IMD2015)', 1],
    ['Fifth less deprived decile', 6],
    ['Least deprived decile (IMD2019)', 10],
    ['Second least deprived quintile', 4],
    ['England', null],
  ])('finds %s at %s', (level, place) => {
    expect(placeByDeprivation(level)).toBe(place);
  });

  it('knows which dimensions have one', () => {
    expect(
      ['deprivation-decile', 'imd-decile', 'deprivation-quintile', 'sex'].map(groupsByDeprivation),
    ).toEqual([10, 10, 5, null]);
  });
});
