import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { FigureRow } from '../figures/figure.js';

const none: readonly string[] = [];

/** Statuses of a figure: those stated with it, and the break that the registry knows of. */
export function statedStatuses(
  { statuses, period }: Pick<FigureRow, 'statuses' | 'period'>,
  { newSeriesFrom = [] }: Pick<Indicator, 'newSeriesFrom'>,
): readonly string[] {
  const stated = statuses === '' ? none : statuses.split(' ');
  return newSeriesFrom.includes(period) ? [...new Set([...stated, 'BREAK_IN_SERIES'])] : stated;
}
