import { indicatorOf } from '../../../schema/indicators/registry.js';
import { badUserInput } from '../errors.js';
import { pageOfList, pageRequest } from '../pagination/page.js';
import { trendOfSeries } from './trend.js';
import type { BreakdownSeriesModel, ObservationModel, SeriesModel } from './models.js';

/** Longest plain list of figures; `page` gives longer series whole. */
const LONGEST_LIST = 100;

const headline = (series: SeriesModel) => series.find('');

async function breakdown(
  series: SeriesModel,
  args: { readonly dimension: string },
): Promise<BreakdownSeriesModel[]> {
  const known = indicatorOf(series.indicatorId).dimensions ?? [];
  if (!known.includes(args.dimension)) {
    const expected = known.length > 0 ? known.join(', ') : 'none, it has no breakdown';
    throw badUserInput(
      `dimension: "${args.dimension.slice(0, 40)}" is no dimension of ${series.indicatorId}; expected ${expected}.`,
    );
  }
  const levels = new Map<string, ObservationModel[]>();
  for (const figure of await series.find(args.dimension)) {
    const level = levels.get(figure.level);
    if (level) level.push(figure);
    else levels.set(figure.level, [figure]);
  }
  return [...levels].map(([level, observations]) => ({
    dimension: args.dimension,
    level,
    observations,
  }));
}

/** The order of a series: by start, then length of the period, as the database gives it. */
function page(series: SeriesModel, args: { first?: number | null; after?: string | null }) {
  const request = pageRequest(args);
  return headline(series).then((figures) => {
    const places = new Map(
      figures.map((figure, index) => [figure, String(index).padStart(9, '0')]),
    );
    return pageOfList(figures, request, (figure) => places.get(figure) ?? '');
  });
}

/** How a series is told. */
export const seriesResolvers = {
  indicator: (series: SeriesModel) => indicatorOf(series.indicatorId),
  latest: async (series: SeriesModel) => (await headline(series)).at(-1) ?? null,
  observations: async (series: SeriesModel) => (await headline(series)).slice(-LONGEST_LIST),
  page,
  breakdown,
  trend: trendOfSeries,
};

/** How one level of a breakdown is told. */
export const breakdownSeriesResolvers = {
  latest: (series: BreakdownSeriesModel) => series.observations.at(-1) ?? null,
  observations: (series: BreakdownSeriesModel) => series.observations.slice(-LONGEST_LIST),
};
