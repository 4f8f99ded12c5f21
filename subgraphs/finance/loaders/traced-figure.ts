import { figureId } from '../../shared/figures/figure-id.js';
import { lineageOf } from '../../shared/figures/lineage.js';
import type { FigureContext } from '../../shared/figures/loaders.js';
import type { Figure, LineageStepModel, ObservationModel } from '../../shared/figures/models.js';

/** A step of a computation made for one request. */
export interface Step {
  /** Id of what it computes. */
  readonly figure: string;
  readonly kind: string;
  readonly detail: string;
  readonly inputs: readonly string[];
}

/** A figure computed for one request, of which the database knows the origin alone. */
export interface TracedFigure extends Figure {
  /** The figure of the database from which the steps lead here; absent with them. */
  readonly origin?: Figure;
  readonly steps?: readonly Step[];
}

/** The steps from published figures to this one: those the database knows, then those of this request. */
export async function tracedLineage(
  { figure }: ObservationModel,
  args: object,
  context: FigureContext,
): Promise<LineageStepModel[]> {
  const { origin, steps }: TracedFigure = figure;
  if (origin === undefined || steps === undefined) return lineageOf(figure, args, context);
  const before = await lineageOf(origin, args, context);
  return [
    ...before,
    ...steps.map((step, index) => ({ order: before.length + index + 1, ...step })),
  ];
}

/** A figure one step further; figures of which the database knows every step stay as they are. */
export function withStep(figure: TracedFigure, step: Omit<Step, 'figure'>): TracedFigure {
  return figure.steps === undefined
    ? figure
    : { ...figure, steps: [...figure.steps, { figure: figureId(figure), ...step }] };
}
