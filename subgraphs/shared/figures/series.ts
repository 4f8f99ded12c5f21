import { findIndicator, indicatorOf, sectorOf } from '../../../schema/indicators/registry.js';
import type { SectorId } from '../../../schema/indicators/indicator.js';
import { badUserInput } from '../errors.js';
import { checkRange, type PeriodRange } from '../periods/label.js';
import { findObservation } from './queries.js';
import { parseFigureId } from './figure-id.js';
import type { FigureContext } from './loaders.js';
import type { AreaParent, ObservationModel, SeriesModel } from './models.js';

/** The figures of an indicator for an area, read through the request's loaders. */
export function seriesOf(
  context: FigureContext,
  indicatorId: string,
  areaCode: string,
  periods?: PeriodRange | null,
): SeriesModel {
  return {
    indicatorId,
    areaCode,
    find: (breakdown) =>
      context.figures.series.load({
        areaCode,
        indicatorId,
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
    const indicatorId = indicatorOf(id).id;
    resolvers[field] = (parent, _args, context) => seriesOf(context, indicatorId, parent.areaCode);
  }
  return resolvers as Record<Field, SeriesResolver>;
}

/** Checks ids of indicators of a sector; throws `BAD_USER_INPUT` naming the first that is not. */
export function checkIndicators(sector: SectorId, ids: readonly string[]): readonly string[] {
  for (const id of ids) {
    const indicator = findIndicator(id);
    if (!indicator || sectorOf(indicator) !== sector) {
      throw badUserInput(
        `indicators: "${id.slice(0, 80)}" is no indicator of ${sector}; expected ids that begin with "${sector}." from indicators(sector: ${sector.toUpperCase()}).`,
      );
    }
  }
  if (ids.length > 100) {
    throw badUserInput(`indicators: ${String(ids.length)} ids; expected at most 100.`);
  }
  return ids;
}

/** Resolver of `figures(indicators:, periods:)` on an area: the general door beside the typed fields. */
export function figuresField(sector: SectorId) {
  return (
    parent: AreaParent,
    args: { readonly indicators: readonly string[]; readonly periods?: PeriodRange | null },
    context: FigureContext,
  ): SeriesModel[] => {
    const periods = args.periods ? checkRange(args.periods) : null;
    return checkIndicators(sector, args.indicators).map((id) =>
      seriesOf(context, id, parent.areaCode, periods),
    );
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
    checkIndicators(sector, [key.indicatorId]);
    const found = await findObservation(context.shared, key);
    if (!found) return null;
    context.figures.noteReleases([found]);
    return found;
  };
}
