import { indicatorOf } from '../../../schema/indicators/registry.js';
import { statedFigure } from '../statistics/stated-figure.js';
import { trendOf } from '../statistics/trend.js';
import type { SeriesModel } from './models.js';

/** Resolver of `trend`: over the headline figures of the range asked for, which are read once. */
export async function trendOfSeries(series: SeriesModel) {
  const indicator = indicatorOf(series.indicatorId);
  const figures = await series.find('');
  const { trend, method, periods, pValue, refusal, caveat } = trendOf(
    figures.map((figure) => statedFigure(figure, indicator)),
  );
  return {
    direction: trend,
    method,
    points: periods.length,
    pValue,
    reason: refusal?.reason ?? null,
    caveat,
  };
}
