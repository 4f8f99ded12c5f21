import { indicatorOf } from '../../../schema/indicators/registry.js';
import type { Indicator, SectorId } from '../../../schema/indicators/indicator.js';
import { checkRange, type PeriodRange } from '../periods/label.js';
import { findRevision } from './queries.js';
import { figureName, parseFigureId } from './figure-id.js';
import type { FigureContext } from './loaders.js';
import type { AreaParent, ObservationModel, SeriesModel } from './models.js';
import { tell, tellAny } from './observation-model.js';

/** The figures of an indicator for an area, read through the request's loaders. */
export function seriesOf(
  context: FigureContext,
  indicator: Indicator,
  areaCode: string,
  periods?: PeriodRange | null,
): SeriesModel {
  return {
    indicator,
    areaCode,
    find: (breakdown) =>
      context.figures.series.load({
        areaCode,
        indicatorId: indicator.id,
        breakdown,
        from: periods?.from ?? null,
        to: periods?.to ?? null,
      }),
  };
}

type SeriesResolver = (parent: AreaParent, args: object, context: FigureContext) => SeriesModel;

/**
 * Resolvers of a typed service area, each of whose fields is the series of one indicator. Throws at
 * start-up when an indicator is not in the registry.
 */
export function seriesFields<Field extends string>(
  fields: Readonly<Record<Field, string>>,
): Record<Field, SeriesResolver> {
  const resolvers: Partial<Record<Field, SeriesResolver>> = {};
  for (const [field, id] of Object.entries(fields) as [Field, string][]) {
    const indicator = indicatorOf(id);
    resolvers[field] = (parent, _args, context) => seriesOf(context, indicator, parent.areaCode);
  }
  return resolvers as Record<Field, SeriesResolver>;
}

/** Resolver of `figures(indicators:, periods:)` on an area: the general door beside the typed fields. */
export function figuresField(sector: SectorId) {
  return async (
    parent: AreaParent,
    args: { readonly indicators: readonly string[]; readonly periods?: PeriodRange | null },
    context: FigureContext,
  ): Promise<SeriesModel[]> => {
    const periods = args.periods ? checkRange(args.periods) : null;
    const indicators = await context.figures.indicators.asked(sector, args.indicators);
    return indicators.map((indicator) => seriesOf(context, indicator, parent.areaCode, periods));
  };
}

/** Resolver of the root field that explains one figure by its id; null where there is no such figure. */
export function observationById(sector: SectorId) {
  return async (
    _root: unknown,
    args: { readonly id: string },
    context: FigureContext,
  ): Promise<ObservationModel | null> => {
    const key = parseFigureId(args.id);
    const { indicators, standing, release, noteReleases } = context.figures;
    const [indicator] = await indicators.asked(sector, [key.indicatorId]);
    if (key.rebasedTo !== null) return null;
    const name = figureName(key);
    if (key.revision === null) return tellAny(await standing.load(name));
    const found = await findRevision(context.shared, name, key.revision);
    if (!found || !indicator) return null;
    noteReleases([found]);
    return tell({ indicator, release: await release.load(found.release_from), ...found });
  };
}
