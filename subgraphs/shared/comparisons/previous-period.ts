import type { FigureContext } from '../figures/loaders.js';
import type { Figure } from '../figures/figure.js';
import { parsePeriod } from '../periods/period.js';
import { statedFigure } from '../statistics/stated-figure.js';
import type { FoundComparator } from './find-comparator.js';
import { wholeSeries } from './whole-series.js';

/**
 * The latest figure of the same series before this one, for a period of the same kind that shares no day
 * with it; or that there is none.
 */
export async function findPrevious(
  figure: Figure,
  context: FigureContext,
): Promise<FoundComparator | string> {
  if (figure.rebased) return 'Re-based figures of earlier periods stand in the series beside it.';
  const { kind, start } = parsePeriod(figure.period);
  const series = await wholeSeries(figure, figure.area_code, context);
  const earlier = series.filter((other) => {
    const period = parsePeriod(other.period);
    return other.level === figure.level && period.kind === kind && period.end < start;
  });
  const previous = earlier.at(-1);
  if (!previous) return 'No earlier figure of this kind of period is at hand.';
  return {
    figure: statedFigure(previous, figure.indicator),
    parts: [previous],
    aggregation: null,
    caveat: null,
  };
}
