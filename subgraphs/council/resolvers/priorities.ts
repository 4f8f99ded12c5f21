import { sectorOf } from '../../../schema/indicators/registry.js';
import { tellAny } from '../../shared/figures/observation-model.js';
import { seriesOf } from '../../shared/figures/series.js';
import { parsePeriod } from '../../shared/periods/period.js';
import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import { progressTowards, type TargetProgress } from '../../shared/statistics/target-progress.js';
import type { CouncilContext } from '../context.js';
import type { PlacePriorityResolvers } from '../generated/resolver-types.js';
import type { Figure, PlacePriorityModel } from '../models.js';
import { checkId } from './register-arguments.js';

/** The figures of the first indicator; none where another sector keeps them. */
async function figuresOf(
  priority: PlacePriorityModel,
  context: CouncilContext,
): Promise<readonly Figure[]> {
  const [first = ''] = priority.indicators.split(' ');
  const indicator = await context.figures.indicators.find(first);
  if (!indicator || sectorOf(indicator) !== 'council') return [];
  return seriesOf(context, indicator, priority.area_code).find('');
}

async function baselineOf(priority: PlacePriorityModel, context: CouncilContext) {
  const figures = await figuresOf(priority, context);
  return figures.find(({ period }) => period === priority.baseline_period);
}

async function latestOf(priority: PlacePriorityModel, context: CouncilContext) {
  return (await figuresOf(priority, context)).findLast(({ value }) => value !== null);
}

function measured(figure: Figure | undefined) {
  return figure === undefined || figure.value === null
    ? undefined
    : { value: Number(figure.value), on: parsePeriod(figure.period).end };
}

async function progressOf(
  priority: PlacePriorityModel,
  context: CouncilContext,
): Promise<TargetProgress> {
  return progressTowards(
    Number(priority.target),
    priority.due_on,
    measured(await baselineOf(priority, context)),
    measured(await latestOf(priority, context)),
  );
}

/** How a priority of a place is told. */
export const placePriorityResolvers: PlacePriorityResolvers = {
  __resolveReference: ({ id }, context) => context.registers.priority.load(checkId(id)),
  place: (priority, _args, context) => context.registers.place.load(priority.place_id),
  agreedOn: (priority) => priority.agreed_on,
  dueOn: (priority) => priority.due_on,
  jointOnly: (priority) => priority.jointly_owned,
  indicators: async (priority, _args, context) => [
    ...(await context.figures.indicators.list(priority.indicators.split(' '))),
  ],
  baseline: async (priority, _args, context) => tellAny(await baselineOf(priority, context)),
  latest: async (priority, _args, context) => tellAny(await latestOf(priority, context)),
  target: (priority) => Number(priority.target),
  onTrack: async (priority, _args, context) => (await progressOf(priority, context)).status,
  progress: (priority, _args, context) => progressOf(priority, context),
  inequalityFocus: (priority) => priority.inequality_focus,
  provenance: (priority, _args, context) => provenanceOfRow(priority, context),
};
