import type { FigureContext } from '../figures/loaders.js';
import type { Figure } from '../figures/figure.js';

/**
 * The figures of an area that measure what `figure` measures, of all periods and levels. Whole series, so
 * that figures of many periods share one entry of the loader, and one that is shown already is not read
 * again.
 */
export function wholeSeries(
  figure: Figure,
  areaCode: string,
  context: FigureContext,
): Promise<readonly Figure[]> {
  const { indicator_id: indicatorId, breakdown } = figure;
  return context.figures.series.load({ areaCode, indicatorId, breakdown, from: null, to: null });
}
