import { parsePeriod, type Period } from '../periods/period.js';
import { answered, refused, type Outcome } from './outcome.js';
import type { StatedFigure } from './stated-figure.js';

/** Fewest figures a trend is computed from. */
const FEWEST = 3;

/** Why a trend cannot be computed. */
export type TrendRefusal =
  | 'TOO_FEW_POINTS'
  | 'TOO_FEW_POINTS_OF_ONE_SEASON'
  | 'MIXED_SERIES'
  | 'MIXED_PERIOD_KINDS'
  | 'BREAK_IN_SERIES';

/** The figures a trend is read from. */
export interface TrendPoints {
  /** Codes of their periods, oldest first. */
  readonly periods: readonly string[];
  /** Values in the order of time, one list a season; one list in all where years are compared. */
  readonly blocks: readonly (readonly number[])[];
  readonly seasonal: boolean;
  /** Figures left out because they share days with a later one. */
  readonly overlapping: number;
}

interface Point {
  readonly period: Period;
  readonly value: number;
}

/** From the latest backwards, every figure that shares no day with a later one. */
function withoutOverlap(points: readonly Point[]): Point[] {
  return points.reduceRight<Point[]>((kept, point) => {
    const [next] = kept;
    return next === undefined || point.period.end < next.period.start ? [point, ...kept] : kept;
  }, []);
}

/** January with January, first quarter with first quarter; a season that comes once says nothing. */
function bySeason(points: readonly Point[]): Point[][] {
  const seasons = new Map<string, Point[]>();
  for (const point of points) {
    const season = point.period.start.slice(5, 7);
    seasons.set(season, [...(seasons.get(season) ?? []), point]);
  }
  return [...seasons.values()].filter(({ length }) => length > 1);
}

function mixed(series: readonly StatedFigure[], periods: readonly Period[]) {
  const names = series.map((figure) =>
    [figure.indicatorId, figure.areaCode, figure.breakdown, figure.level, figure.unit].join(' '),
  );
  if (new Set(names).size > 1 || new Set(periods.map(({ code }) => code)).size < periods.length) {
    return refused('MIXED_SERIES', 'The figures are not one series with one figure a period.');
  }
  if (new Set(periods.map(({ kind }) => kind)).size > 1) {
    return refused('MIXED_PERIOD_KINDS', 'The figures are for periods of different kinds.');
  }
  return null;
}

/**
 * Chooses the figures of a series from which a trend can be read: those with a value that are no forecast;
 * of overlapping periods (three years, moved by one) only every one that stands for itself, for the others
 * repeat its cases; months and quarters by season. Figures may come in any order.
 */
export function trendPoints(series: readonly StatedFigure[]): Outcome<TrendPoints, TrendRefusal> {
  const refusal = mixed(
    series,
    series.map(({ period }) => parsePeriod(period)),
  );
  if (refusal) return refusal;
  const all = series
    .flatMap((figure): Point[] =>
      figure.value === null || figure.statuses.includes('FORECAST')
        ? []
        : [{ period: parsePeriod(figure.period), value: Number(figure.value) }],
    )
    .sort((a, b) => a.period.start.localeCompare(b.period.start));
  const points = withoutOverlap(all);
  const [first] = points;
  const kind = first?.period.kind;
  const seasonal = kind === 'MONTH' || kind === 'QUARTER';
  const blocks = seasonal ? bySeason(points) : [points];
  const used = blocks.flat().sort((a, b) => a.period.start.localeCompare(b.period.start));
  if (used.length < FEWEST) return tooFew(used.length, seasonal);

  const from = used[0]?.period.start ?? '';
  const broken = series.find(
    ({ statuses, period }) =>
      statuses.includes('BREAK_IN_SERIES') && parsePeriod(period).start > from,
  );
  if (broken) {
    return refused(
      'BREAK_IN_SERIES',
      `The publisher says that ${broken.period} begins a new series.`,
    );
  }
  return answered({
    periods: used.map(({ period }) => period.code),
    blocks: blocks.map((block) => block.map(({ value }) => value)),
    seasonal,
    overlapping: all.length - points.length,
  });
}

function tooFew(points: number, seasonal: boolean) {
  return seasonal
    ? refused(
        'TOO_FEW_POINTS_OF_ONE_SEASON',
        'Months and quarters are compared with the same ones of other years; there are too few of them.',
      )
    : refused(
        'TOO_FEW_POINTS',
        `A trend needs three figures that share no day; there are ${points}.`,
      );
}
