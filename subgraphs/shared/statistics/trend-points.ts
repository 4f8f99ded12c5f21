import { parsePeriod, type Period } from '../periods/period.js';
import { answered, refused, type Outcome } from './outcome.js';
import type { StatedPoint } from './stated-figure.js';

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
  const kept: Point[] = [];
  for (const point of points.toReversed()) {
    const next = kept.at(-1);
    if (next === undefined || point.period.end < next.period.start) kept.push(point);
  }
  return kept.reverse();
}

/** January with January, first quarter with first quarter; a season that comes once says nothing. */
function bySeason(points: readonly Point[]): Point[][] {
  const seasons = new Map<string, Point[]>();
  for (const point of points) {
    const season = point.period.start.slice(5, 7);
    const others = seasons.get(season);
    if (others) others.push(point);
    else seasons.set(season, [point]);
  }
  return [...seasons.values()].filter(({ length }) => length > 1);
}

const isSameSeries = (one: StatedPoint, other: StatedPoint): boolean =>
  one.indicatorId === other.indicatorId &&
  one.areaCode === other.areaCode &&
  one.breakdown === other.breakdown &&
  one.level === other.level &&
  one.unit === other.unit;

const byStart = (one: Point, other: Point): number =>
  one.period.start < other.period.start ? -1 : Number(one.period.start > other.period.start);

function mixed(series: readonly StatedPoint[], periods: readonly Period[]) {
  const [first] = series;
  const isOne = first === undefined || series.every((figure) => isSameSeries(figure, first));
  if (!isOne || new Set(periods.map(({ code }) => code)).size < periods.length) {
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
export function trendPoints(series: readonly StatedPoint[]): Outcome<TrendPoints, TrendRefusal> {
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
    .sort(byStart);
  const points = withoutOverlap(all);
  const [first] = points;
  const kind = first?.period.kind;
  const seasonal = kind === 'MONTH' || kind === 'QUARTER';
  const blocks = seasonal ? bySeason(points) : [points];
  const used = blocks.flat().sort(byStart);
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
