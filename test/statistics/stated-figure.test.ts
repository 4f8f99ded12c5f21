import { describe, expect, it } from '@jest/globals';
import { statedFigure } from '../../subgraphs/shared/statistics/stated-figure.js';

const percent = { id: 'council.school-readiness', unit: 'PERCENT' } as const;

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
    expect(statedFigure(stored, { ...percent, interval: stated })).toMatchObject({
      unit: 'PERCENT',
      areaCode: 'E09000014',
      value: '68.4',
      interval: { lower: 66.1, upper: 70.6, level: 95, method: 'Wilson' },
      statuses: ['PROVISIONAL', 'REVISED'],
    });
    expect(statedFigure(stored, percent).interval).toMatchObject({
      level: null,
      method: null,
    });
  });

  it('has no interval with a limit missing, and no status where none is stored', () => {
    const bare = { ...stored, interval_upper: null, statuses: '' };
    expect(statedFigure(bare, percent)).toMatchObject({ interval: null, statuses: [] });
  });

  const counted = {
    ...stored,
    value: '50.0',
    numerator: '40',
    denominator: '80',
    interval_lower: null,
    interval_upper: null,
  };

  it('gets Wilson’s interval from its counts where the publisher gives none', () => {
    const { interval } = statedFigure(counted, percent);
    // Newcombe (1998) and any calculator of the score method: 40 of 80 is 39.3 to 60.7 per cent.
    expect(interval?.lower).toBeCloseTo(39.3, 1);
    expect(interval?.upper).toBeCloseTo(60.7, 1);
    expect(interval).toMatchObject({ level: 95, method: 'Wilson, computed by Placegraph' });
  });

  it('gets Byar’s interval of a rate', () => {
    const rate = { ...counted, value: '500', unit: undefined };
    const { interval } = statedFigure(rate, { ...percent, unit: 'RATE_PER_1000' });
    expect(interval?.method).toBe('Byar, computed by Placegraph');
    expect(interval?.lower).toBeCloseTo(357.2, 0);
    expect(interval?.upper).toBeCloseTo(680.9, 0);
  });

  it.each([
    ['money', counted, { ...percent, id: 'finance.share' as const }],
    ['a standardised rate', counted, { ...percent, statistic: 'STANDARDISED_RATE' as const }],
    ['a value that is not its own ratio', { ...counted, value: '61.3' }, percent],
    ['more above than below the line', { ...counted, value: '150', numerator: '120' }, percent],
    ['a numerator that is no count', { ...counted, numerator: '40.5' }, percent],
    ['a score', counted, { ...percent, unit: 'SCORE' as const }],
  ])('gets none of %s', (_case, observation, indicator) => {
    expect(statedFigure(observation, indicator).interval).toBeNull();
  });
});
