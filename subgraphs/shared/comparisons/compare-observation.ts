import { displayOf } from '../figures/display.js';
import { figureId } from '../figures/figure-id.js';
import type { FigureContext } from '../figures/loaders.js';
import type { Figure } from '../figures/figure.js';
import { compareFigures, type ComparisonMethod } from '../statistics/significance.js';
import { statedFigure, type StatedFigure } from '../statistics/stated-figure.js';
import { comparatorAreas, type ComparatorAreas } from './comparator-areas.js';
import { findComparator, type FoundComparator } from './find-comparator.js';
import type { ComparatorId, ComparisonModel } from './models.js';
import { findPrevious } from './previous-period.js';
import { periodOf } from '../periods/label.js';

const methodOf = (comparator: ComparatorId): ComparisonMethod =>
  comparator === 'PREVIOUS_PERIOD' ? 'interval-against-interval' : 'interval-against-value';

function notCompared(comparator: ComparatorId, reason: string): ComparisonModel {
  return {
    comparator,
    areaCodes: [],
    figures: [],
    period: null,
    value: null,
    display: null,
    difference: null,
    significance: 'NOT_COMPARED',
    method: methodOf(comparator),
    aggregation: null,
    reason,
    caveat: null,
  };
}

function displayOfValue({ value, unit, marker, statuses }: StatedFigure): string {
  return displayOf({ value, marker: marker, statuses: statuses.join(' '), note: null }, unit);
}

type Behind = ComparatorAreas | string | null;

/** Null for the previous period, which has no other areas behind it. */
async function areasBehind(
  figure: Figure,
  comparator: ComparatorId,
  context: FigureContext,
): Promise<Behind> {
  return comparator === 'PREVIOUS_PERIOD' ? null : comparatorAreas(figure, comparator, context);
}

async function find(
  figure: Figure,
  areas: Behind,
  context: FigureContext,
): Promise<FoundComparator | string> {
  if (typeof areas === 'string') return areas;
  return areas === null ? findPrevious(figure, context) : findComparator(figure, areas, context);
}

async function compareWith(
  figure: Figure,
  comparator: ComparatorId,
  areas: Behind,
  context: FigureContext,
): Promise<ComparisonModel> {
  const found = await find(figure, areas, context);
  if (typeof found === 'string') return notCompared(comparator, found);
  const { indicator } = figure;
  const { significance, method, difference, refusal } = compareFigures(
    statedFigure(figure, indicator),
    found.figure,
    {
      polarity: indicator.polarity,
      method: methodOf(comparator),
      comparatorPeriod: comparator === 'PREVIOUS_PERIOD' ? 'EARLIER' : 'SAME',
    },
  );
  return {
    comparator,
    areaCodes: found.parts.map((part) => part.area_code),
    figures: found.parts.map(figureId),
    period: periodOf(found.figure.period),
    value: found.figure.value === null ? null : Number(found.figure.value),
    display: displayOfValue(found.figure),
    difference: difference === null ? null : Number(difference),
    significance,
    method,
    aggregation: found.aggregation,
    reason: refusal?.reason ?? null,
    caveat: found.caveat,
  };
}

/**
 * Resolver of `compare(with:)`. Whatever the number of figures and comparators, two statements: all groups
 * of areas first, so that all figures are then read together.
 */
export async function compareObservation(
  figure: Figure,
  args: { readonly with: readonly ComparatorId[] },
  context: FigureContext,
): Promise<ComparisonModel[]> {
  const behind = await Promise.all(
    args.with.map((comparator) => areasBehind(figure, comparator, context)),
  );
  return Promise.all(
    args.with.map((comparator, index) =>
      compareWith(figure, comparator, behind[index] ?? null, context),
    ),
  );
}
