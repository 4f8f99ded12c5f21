import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { ObservationModel } from '../figures/observation-model.js';

/** Statuses of a figure: those stated with it, and the break that the registry knows of. */
export function statedStatuses(
  { statuses, period }: Pick<ObservationModel, 'statuses' | 'period'>,
  { newSeriesFrom = [] }: Pick<Indicator, 'newSeriesFrom'>,
): readonly string[] {
  const stated = statuses === '' ? [] : statuses.split(' ');
  return newSeriesFrom.includes(period) ? [...new Set([...stated, 'BREAK_IN_SERIES'])] : stated;
}
