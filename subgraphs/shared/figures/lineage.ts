import { figureId, figureName, parseFigureId } from './figure-id.js';
import type { FigureContext } from './loaders.js';
import { methods } from './methods.js';
import type { LineageStepModel } from './models.js';
import type { Figure } from './figure.js';
import type { FigureName } from './queries.js';

/** Computations upon computations that are followed; no figure rests on more. */
const DEEPEST = 6;

/** A bare code among the inputs stands for the same figure of that area. */
function inputsOf(figure: Figure): readonly string[] {
  if (figure.inputs === '') return [];
  return figure.inputs
    .split(' ')
    .map((input) =>
      input.includes(':') ? decodeURIComponent(input) : figureId({ ...figure, area_code: input }),
    );
}

/** Figures of another sector are told by their id alone: each sector explains its own. */
function nameIn(sector: string, id: string): FigureName[] {
  if (!id.startsWith(sector)) return [];
  return [figureName(parseFigureId(id))];
}

/** The computed figures among the inputs of some figures, read with one statement. */
async function computedInputs(
  figures: readonly Figure[],
  context: FigureContext,
): Promise<Figure[]> {
  const names = figures.flatMap((figure) => {
    const sector = figure.indicator_id.slice(0, figure.indicator_id.indexOf('.') + 1);
    return inputsOf(figure).flatMap((id) => nameIn(sector, id));
  });
  const found = await Promise.all(names.map((name) => context.figures.standing.load(name)));
  return found.filter((input) => input !== null && input.method !== null) as Figure[];
}

function detailOf({ method, rebased }: Figure): string {
  const detail = methods.get(method ?? '')?.detail ?? method ?? '';
  return rebased ? `${detail} ${rebased.detail}` : detail;
}

/**
 * The steps from published figures to this one, the last one computing it; none for a figure as published.
 * One statement a level of computation, whatever the number of figures and inputs.
 */
export async function lineageOf(
  figure: Figure,
  _args: object,
  context: FigureContext,
): Promise<LineageStepModel[]> {
  const computed = new Map<string, Figure>();
  let level = figure.method === null ? [] : [figure];
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
    for (const step of level) {
      // What two levels rest on comes before both.
      computed.delete(figureId(step));
      computed.set(figureId(step), step);
    }
    level = await computedInputs(level, context);
  }
  return [...computed].reverse().map(([id, step], index) => ({
    order: index + 1,
    figure: id,
    kind: step.method ?? '',
    detail: detailOf(step),
    inputs: inputsOf(step),
  }));
}
