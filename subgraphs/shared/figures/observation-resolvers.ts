import { parsePeriod } from '../periods/period.js';
import { compareObservation } from '../comparisons/compare-observation.js';
import { provenanceOfRow } from '../provenance/provenance-of-row.js';
import { intervalOf } from '../statistics/stated-interval.js';
import { statedStatuses } from '../statistics/stated-statuses.js';
import { disclosureOf } from './disclosure.js';
import { displayOf, missingReasonOf } from './display.js';
import { figureId } from './figure-id.js';
import { lineageOf } from './lineage.js';
import type { FigureContext } from './loaders.js';
import type { ObservationModel } from './observation-model.js';

const toNumber = (text: string | null): number | null => (text === null ? null : Number(text));

function dimensionsOf(figure: ObservationModel) {
  if (figure.breakdown === '') return [];
  const levels = figure.level.split(';');
  return figure.breakdown
    .split(';')
    .map((dimension, index) => ({ dimension, level: levels[index] ?? '' }));
}

/** How a figure is told: the one door through which every value leaves a subgraph. */
export const observationResolvers = {
  id: figureId,
  areaCode: (figure: ObservationModel) => figure.area_code,
  area: (figure: ObservationModel) => ({ code: figure.area_code }),
  period: (figure: ObservationModel) => parsePeriod(figure.period),
  dimensions: dimensionsOf,
  value: (figure: ObservationModel) => toNumber(figure.value),
  exact: (figure: ObservationModel) => figure.value,
  display: (figure: ObservationModel) => {
    const statuses = statedStatuses(figure, figure.indicator);
    return displayOf(figure, figure.indicator.unit, statuses);
  },
  missingReason: missingReasonOf,
  interval: (figure: ObservationModel) => intervalOf(figure, figure.indicator),
  numerator: (figure: ObservationModel) => toNumber(figure.numerator),
  denominator: (figure: ObservationModel) => toNumber(figure.denominator),
  statuses: (figure: ObservationModel) => statedStatuses(figure, figure.indicator),
  disclosure: disclosureOf,
  provenance: (figure: ObservationModel, _args: object, context: FigureContext) =>
    provenanceOfRow(figure, context),
  lineage: lineageOf,
  revisions: (figure: ObservationModel, _args: object, context: FigureContext) =>
    figure.rebased ? [figure] : context.figures.revisions.load(figure),
  compare: compareObservation,
  recordedAt: async (figure: ObservationModel, _args: object, context: FigureContext) =>
    (await context.figures.release.load(figure.release_from)).recorded_at,
  supersededAt: async (figure: ObservationModel, _args: object, context: FigureContext) =>
    figure.release_to === null
      ? null
      : (await context.figures.release.load(figure.release_to)).recorded_at,
};
