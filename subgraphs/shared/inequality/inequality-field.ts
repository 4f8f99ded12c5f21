import type { Indicator, SectorId } from '../../../schema/indicators/indicator.js';
import { badUserInput } from '../errors.js';
import type { FigureContext } from '../figures/loaders.js';
import type { AreaParent } from '../figures/models.js';
import type { Figure } from '../figures/figure.js';
import { tell } from '../figures/observation-model.js';
import { groupsByDeprivation, placeByDeprivation } from './deprivation-order.js';
import { measureInequality } from './measure-inequality.js';
import type { InequalityModel } from './models.js';
import { periodOf } from '../periods/label.js';

interface InequalityArguments {
  readonly indicator: string;
  readonly dimension: string;
  readonly period: string;
}

function checkDimension(indicator: Indicator, dimension: string): string {
  const known = indicator.dimensions ?? [];
  if (known.includes(dimension)) return dimension;
  const expected = known.length > 0 ? known.join(', ') : 'none, it has no breakdown';
  throw badUserInput(
    `dimension: "${dimension.slice(0, 40)}" is no dimension of ${indicator.id}; expected ${expected}.`,
  );
}

/** Levels that stand for everybody or nobody in particular are no groups. */
function isGroup({ level }: Figure): boolean {
  return !/^(total|all|not known|unknown|not stated|not available|persons|people)\b/i.test(level);
}

function inOrder(figures: readonly Figure[], dimension: string): Figure[] {
  if (groupsByDeprivation(dimension) === null) return [...figures];
  const place = ({ level }: Figure) => placeByDeprivation(level) ?? 0;
  return figures.filter((figure) => place(figure) > 0).sort((a, b) => place(a) - place(b));
}

/**
 * Resolver of `inequality(indicator:, dimension:, period:)` on an area of a sector. One statement for all
 * areas of a turn. Refuses indicators of other sectors, unknown dimensions and what is no period.
 */
export function inequalityField(sector: SectorId) {
  return async (
    parent: AreaParent,
    args: InequalityArguments,
    context: FigureContext,
  ): Promise<InequalityModel> => {
    const [indicator] = await context.figures.indicators.asked(sector, [args.indicator]);
    if (!indicator) throw new Error('an indicator was asked and none came');
    const dimension = checkDimension(indicator, args.dimension);
    const period = periodOf(args.period);
    const figures = await context.figures.series.load({
      areaCode: parent.areaCode,
      indicatorId: indicator.id,
      breakdown: dimension,
      from: period.start,
      to: period.end,
    });
    const groups = inOrder(
      figures.filter((figure) => figure.period === period.code && isGroup(figure)),
      dimension,
    );
    return {
      indicator,
      areaCode: parent.areaCode,
      period,
      dimension,
      groups: groups.map((figure) => ({ group: figure.level, observation: tell(figure) })),
      ...measureInequality(groups, indicator, dimension),
    };
  };
}
