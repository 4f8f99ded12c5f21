import { badUserInput } from '../errors.js';
import { pageOfList, pageRequest } from '../pagination/page.js';
import { trendOfSeries } from './trend.js';
import type { BreakdownSeriesModel, Figure, SeriesModel } from './models.js';
import { tell, tellAny } from './observation-model.js';

/** Longest plain list of figures; `page` gives longer series whole. */
const LONGEST_LIST = 100;

const lastOf = (figures: readonly Figure[]) => tellAny(figures.at(-1));

const longestList = (figures: readonly Figure[]) => figures.slice(-LONGEST_LIST).map(tell);

const headline = (series: SeriesModel) => series.find('');

async function breakdown(
  series: SeriesModel,
  args: { readonly dimension: string },
): Promise<BreakdownSeriesModel[]> {
  const known = series.indicator.dimensions ?? [];
  if (!known.includes(args.dimension)) {
    const expected = known.length > 0 ? known.join(', ') : 'none, it has no breakdown';
    throw badUserInput(
      `dimension: "${args.dimension.slice(0, 40)}" is no dimension of ${series.indicator.id}; expected ${expected}.`,
    );
  }
  const levels = new Map<string, Figure[]>();
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
    const found = pageOfList(figures, request, (figure) => places.get(figure) ?? '');
    return { ...found, nodes: found.nodes.map(tell) };
  });
}

/** How a series is told. */
export const seriesResolvers = {
  latest: (series: SeriesModel) => headline(series).then(lastOf),
  observations: (series: SeriesModel) => headline(series).then(longestList),
  page,
  breakdown,
  trend: trendOfSeries,
};

/** How one level of a breakdown is told. */
export const breakdownSeriesResolvers = {
  latest: (series: BreakdownSeriesModel) => lastOf(series.observations),
  observations: (series: BreakdownSeriesModel) => longestList(series.observations),
};
