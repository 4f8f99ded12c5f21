import { figureId } from './figure-id.js';
import { methods } from './methods.js';
import type { ObservationModel } from './models.js';

/** A bare code among the inputs stands for the same figure of that area. */
function expand(figure: ObservationModel, input: string): string {
  return input.includes(':') ? input : figureId({ ...figure, area_code: input });
}

/** The steps from published figures to this one; none for a figure as published. */
export function lineageOf(figure: ObservationModel) {
  if (figure.method === null) return [];
  const method = methods.get(figure.method);
  const inputs = figure.inputs === '' ? [] : figure.inputs.split(' ');
  return [
    {
      order: 1,
      kind: figure.method,
      detail: method?.detail ?? figure.method,
      inputs: inputs.map((input) => expand(figure, input)),
    },
  ];
}
