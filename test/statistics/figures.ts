import type { StatedFigure } from '../../subgraphs/shared/statistics/stated-figure.js';

/** A figure made for a test: a percentage of Haringey in 2024-25, with whatever the test changes. */
export function figure(changes: Partial<StatedFigure> = {}): StatedFigure {
  return {
    indicatorId: 'council.school-readiness',
    unit: 'PERCENT',
    areaCode: 'E09000014',
    period: 'FY2024',
    breakdown: '',
    level: '',
    value: '50',
    numerator: null,
    denominator: null,
    interval: null,
    marker: null,
    statuses: [],
    ...changes,
  };
}

/** An interval at 95 per cent. */
export function interval(lower: number, upper: number, level: number | null = 95) {
  return { lower, upper, level, method: 'Wilson' };
}
