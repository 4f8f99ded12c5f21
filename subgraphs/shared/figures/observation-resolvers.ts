import { indicatorOf } from '../../../schema/indicators/registry.js';
import { parsePeriod } from '../periods/period.js';
import { compareObservation } from '../comparisons/compare-observation.js';
import { provenanceOfRow } from '../provenance/provenance-of-row.js';
import { intervalOf } from '../statistics/stated-interval.js';
import { statedStatuses } from '../statistics/stated-statuses.js';
import { displayOf, missingReasonOf, statusesOf } from './display.js';
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

/** What each policy says of a hidden number and of a rounded one. */
const disclosureNotes = {
  'already-published': {
    hidden: 'The publisher hides this small number.',
    rounded: 'Rounded by the publisher.',
  },
  'nhs-hes-2018': {
    hidden: 'Hidden here: it counts 1 to 7, or would give such a number away by subtraction.',
    rounded: 'Rounded here to the nearest 5.',
  },
} as const;

function disclosureOf(figure: ObservationModel) {
  const policy = indicatorOf(figure.indicator_id).disclosurePolicy;
  const notes = disclosureNotes[policy];
  if (figure.marker === 'c') return { policy, action: 'SUPPRESSED', note: notes.hidden };
  if (statusesOf(figure).includes('ROUNDED')) {
    return { policy, action: 'ROUNDED', note: notes.rounded };
  }
  return {
    policy,
    action: 'NONE',
    note: 'Shown as the publisher, who controls disclosure, issued it.',
  };
}

/** How a figure is told: the one door through which every value leaves a subgraph. */
export const observationResolvers = {
  id: figureId,
  indicator: (figure: ObservationModel) => indicatorOf(figure.indicator_id),
  areaCode: (figure: ObservationModel) => figure.area_code,
  area: (figure: ObservationModel) => ({ code: figure.area_code }),
  period: (figure: ObservationModel) => parsePeriod(figure.period),
  dimensions: dimensionsOf,
  value: (figure: ObservationModel) => toNumber(figure.value),
  exact: (figure: ObservationModel) => figure.value,
  display: (figure: ObservationModel) => {
    const indicator = indicatorOf(figure.indicator_id);
    const statuses = statedStatuses(figure, indicator).join(' ');
    return displayOf({ ...figure, statuses }, indicator.unit);
  },
  missingReason: missingReasonOf,
  interval: (figure: ObservationModel) => intervalOf(figure, indicatorOf(figure.indicator_id)),
  numerator: (figure: ObservationModel) => toNumber(figure.numerator),
  denominator: (figure: ObservationModel) => toNumber(figure.denominator),
  statuses: (figure: ObservationModel) => statedStatuses(figure, indicatorOf(figure.indicator_id)),
  disclosure: disclosureOf,
  provenance: (figure: ObservationModel, _args: object, context: FigureContext) =>
    provenanceOfRow(figure, context),
  lineage: lineageOf,
  revisions: (figure: ObservationModel, _args: object, context: FigureContext) =>
    context.figures.revisions.load(figure),
  compare: compareObservation,
  recordedAt: async (figure: ObservationModel, _args: object, context: FigureContext) =>
    (await context.figures.release.load(figure.release_from)).recorded_at,
  supersededAt: async (figure: ObservationModel, _args: object, context: FigureContext) =>
    figure.release_to === null
      ? null
      : (await context.figures.release.load(figure.release_to)).recorded_at,
};
