import type { Indicator } from '../../../schema/indicators/indicator.js';
import { periodLabel } from '../periods/label.js';
import { parsePeriod, type Period } from '../periods/period.js';
import { statedPoint, type StatedPoint } from '../statistics/stated-figure.js';
import { trendOf } from '../statistics/trend.js';
import type { SeriesModel } from './models.js';

/** The period from which the last figures are one series; undefined where all are. */
function lastBreak(
  figures: readonly StatedPoint[],
  { newSeriesFrom = [] }: Indicator,
): Period | undefined {
  const last = figures.at(-1);
  if (!last) return undefined;
  const stated = figures.filter(({ statuses }) => statuses.includes('BREAK_IN_SERIES'));
  return [...stated.map(({ period }) => period), ...newSeriesFrom]
    .map(parsePeriod)
    .filter(({ start }) => start <= parsePeriod(last.period).start)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .at(-1);
}

/**
 * Resolver of `trend`: over the headline figures of the range asked for, which are read once. Where the
 * publisher began a new series, over its figures alone.
 */
export async function trendOfSeries(series: SeriesModel) {
  const { indicator } = series;
  const all = (await series.find('')).map((figure) => statedPoint(figure, indicator));
  const start = lastBreak(all, indicator);
  const figures = all.filter(({ period }) => !start || parsePeriod(period).start >= start.start);
  const { trend, method, periods, pValue, refusal, caveat } = trendOf(figures);
  const caveats = [
    start && figures.length < all.length
      ? `From ${periodLabel(start)} only, where a new series begins.`
      : null,
    caveat,
  ];
  return {
    direction: trend,
    method,
    points: periods.length,
    pValue,
    reason: refusal?.reason ?? null,
    caveat: caveats.filter((text) => text !== null).join(' ') || null,
  };
}
