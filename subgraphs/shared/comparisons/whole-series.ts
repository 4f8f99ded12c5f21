import type { FigureContext } from '../figures/loaders.js';
import type { ObservationModel } from '../figures/observation-model.js';

/**
 * The figures of an area that measure what `figure` measures, of all periods and levels. Whole series, so
 * that figures of many periods share one entry of the loader, and one that is shown already is not read
 * again.
 */
export function wholeSeries(
  figure: ObservationModel,
  areaCode: string,
  context: FigureContext,
): Promise<readonly ObservationModel[]> {
  const { indicator_id: indicatorId, breakdown } = figure;
  return context.figures.series.load({ areaCode, indicatorId, breakdown, from: null, to: null });
}
