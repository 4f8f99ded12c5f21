import { describe, expect, it } from '@jest/globals';
import { statedFigure } from '../../subgraphs/shared/statistics/stated-figure.js';

const stored = {
  indicator_id: 'council.school-readiness',
  area_code: 'E09000014',
  period: 'AY2024',
  breakdown: 'sex',
  level: 'Female',
  value: '68.4',
  numerator: null,
  denominator: null,
  interval_lower: '66.1',
  interval_upper: '70.6',
  marker: null,
  statuses: 'PROVISIONAL REVISED',
  note: null,
  method: null,
  inputs: '',
  row_key: 'L2',
  release_from: 1,
  release_to: null,
  revision: 1,
};

describe('a stored observation', () => {
  it('is read with the interval as the registry states it', () => {
    const stated = { level: 95, method: 'Wilson' };
    expect(statedFigure(stored, { unit: 'PERCENT', interval: stated })).toMatchObject({
      unit: 'PERCENT',
      areaCode: 'E09000014',
      value: '68.4',
      interval: { lower: 66.1, upper: 70.6, level: 95, method: 'Wilson' },
      statuses: ['PROVISIONAL', 'REVISED'],
    });
    expect(statedFigure(stored, { unit: 'PERCENT' }).interval).toMatchObject({
      level: null,
      method: null,
    });
  });

  it('has no interval with a limit missing, and no status where none is stored', () => {
    const bare = { ...stored, interval_upper: null, statuses: '' };
    expect(statedFigure(bare, { unit: 'PERCENT' })).toMatchObject({ interval: null, statuses: [] });
  });
});
