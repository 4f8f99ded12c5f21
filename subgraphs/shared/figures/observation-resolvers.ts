import type { ComparatorId, ComparisonModel } from '../comparisons/models.js';
import { compareObservation } from '../comparisons/compare-observation.js';
import { lineageOf } from './lineage.js';
import type { FigureContext } from './loaders.js';
import { tell, type ObservationModel } from './observation-model.js';

/** What a figure tells with the help of its request; the rest is told by `ObservationModel` itself. */
export const observationResolvers = {
  lineage: ({ figure }: ObservationModel, args: object, context: FigureContext) =>
    lineageOf(figure, args, context),
  revisions: async ({ figure }: ObservationModel, _args: object, context: FigureContext) =>
    (figure.rebased ? [figure] : await context.figures.revisions.load(figure)).map(tell),
  compare: (
    { figure }: ObservationModel,
    args: { readonly with: readonly ComparatorId[] },
    context: FigureContext,
  ): Promise<ComparisonModel[]> => compareObservation(figure, args, context),
  supersededAt: async ({ figure }: ObservationModel, _args: object, context: FigureContext) =>
    figure.release_to === null
      ? null
      : (await context.figures.release.load(figure.release_to)).recorded_at,
};
