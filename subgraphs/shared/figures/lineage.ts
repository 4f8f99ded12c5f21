import { figureId, figureName, parseFigureId } from './figure-id.js';
import type { FigureContext } from './loaders.js';
import { methods } from './methods.js';
import type { LineageStepModel } from './models.js';
import type { Figure } from './figure.js';
import type { FigureName } from './queries.js';

/** Computations upon computations that are followed; no figure rests on more. */
const DEEPEST = 6;

/** What a figure rests on, as it is recorded: ids of figures, or bare codes of areas. */
const recordedInputs = ({ inputs }: Figure) => (inputs === '' ? [] : inputs.split(' '));

/** A bare code among the inputs stands for the same figure of that area. */
const isBare = (input: string) => !input.includes(':');

function inputsOf(figure: Figure): readonly string[] {
  return recordedInputs(figure).map((input) =>
    isBare(input) ? figureId({ ...figure, area_code: input }) : decodeURIComponent(input),
  );
}

/** Names of the inputs. Figures of another sector are told by their id alone: each sector explains its own. */
function namesOfInputs(figure: Figure): FigureName[] {
  const { indicator_id, period, breakdown, level } = figure;
  const sector = indicator_id.slice(0, indicator_id.indexOf('.') + 1);
  return recordedInputs(figure).flatMap((input) => {
    if (isBare(input)) return { indicator_id, area_code: input, period, breakdown, level };
    const id = decodeURIComponent(input);
    return id.startsWith(sector) ? figureName(parseFigureId(id)) : [];
  });
}

/** The computed figures among the inputs of some figures, read with one statement. */
async function computedInputs(
  figures: readonly Figure[],
  context: FigureContext,
): Promise<Figure[]> {
  const found = await context.figures.standing.all(figures.flatMap(namesOfInputs));
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
