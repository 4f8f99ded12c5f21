import { findIndicator } from '../../../schema/indicators/registry.js';
import { badUserInput } from '../../shared/errors.js';
import { parseFigureId } from '../../shared/figures/figure-id.js';
import { checkIndicators, figuresField, observationById } from '../../shared/figures/series.js';

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
export function checkPerHead(ids: readonly string[]): readonly string[] {
  const stray = checkIndicators('finance', ids).find((id) => !isPerHead(id));
  if (stray === undefined) return ids;
  throw badUserInput(
    `indicators: "${stray}" is not per head; expected ids of finance that end in "-per-head".`,
  );
}

const anyFigures = figuresField('finance');
const anyObservation = observationById('finance');

/** `figures(indicators:, periods:)` of areas and organisations. */
export const figures: typeof anyFigures = (parent, args, context) => {
  refusePerHead(args.indicators);
  return anyFigures(parent, args, context);
};

/** `financeObservation(id:)`. */
export const financeObservation: typeof anyObservation = (root, args, context) => {
  refusePerHead([parseFigureId(args.id).indicatorId]);
  return anyObservation(root, args, context);
};
