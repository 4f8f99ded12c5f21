import { findIndicator } from '../../../schema/indicators/registry.js';
import { badUserInput } from '../../shared/errors.js';
import { parseFigureId } from '../../shared/figures/figure-id.js';
import type { AreaParent, ObservationModel, SeriesModel } from '../../shared/figures/models.js';
import { tellAny } from '../../shared/figures/observation-model.js';
import { figuresField, observationById } from '../../shared/figures/series.js';
import type { PeriodRange } from '../../shared/periods/label.js';
import type { FinanceContext } from '../context.js';
import {
  inPrices,
  inPricesOfLevel,
  pricesDimension,
  type PriceChoice,
} from '../loaders/real-terms.js';

const isPerHead = (id: string): boolean => findIndicator(id)?.perHeadOf !== undefined;

/** Refuses indicators per head where there is no population to divide by. */
function refusePerHead(ids: readonly string[]): void {
  const id = ids.find(isPerHead);
  if (id === undefined) return;
  throw badUserInput(
    `"${id}" needs the population, which only a borough's perHead has; expected Borough.perHead { figures }.`,
  );
}

/** Refuses everything but indicators per head. */
export async function checkPerHead(
  ids: readonly string[],
  context: FinanceContext,
): Promise<readonly string[]> {
  await context.figures.indicators.asked('finance', ids);
  const stray = ids.find((id) => !isPerHead(id));
  if (stray === undefined) return ids;
  throw badUserInput(
    `indicators: "${stray}" is not per head; expected ids of finance that end in "-per-head".`,
  );
}

const anyFigures = figuresField('finance');
const anyObservation = observationById('finance');

/** Arguments of `figures` where money may be asked in the prices of one year. */
export interface PricedFigures extends PriceChoice {
  readonly indicators: readonly string[];
  readonly periods?: PeriodRange | null | undefined;
}

/** `figures(indicators:, periods:, prices:)` of areas and organisations. */
export async function figures(
  parent: AreaParent,
  args: PricedFigures,
  context: FinanceContext,
): Promise<SeriesModel[]> {
  refusePerHead(args.indicators);
  const { indicators, periods = null } = args;
  const series = await anyFigures(parent, { indicators, periods }, context);
  return series.map((each) => inPrices(context, each, args));
}

/** `financeObservation(id:)`; the dimension `prices` asks for the figure in real terms. */
export async function financeObservation(
  root: unknown,
  args: { readonly id: string },
  context: FinanceContext,
): Promise<ObservationModel | null> {
  const key = parseFigureId(args.id);
  refusePerHead([key.indicatorId]);
  if (key.breakdown !== pricesDimension) return anyObservation(root, args, context);
  const id = `${key.indicatorId}:${key.areaCode}:${key.period}`;
  const cash = await anyObservation(root, { id }, context);
  return cash && tellAny(await inPricesOfLevel(context, cash.figure, key.level));
}
