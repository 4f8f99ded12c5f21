import { badUserInput } from '../errors.js';
import { isCalendarDate } from '../periods/calendar-date.js';
import { parsePeriod } from '../periods/period.js';
import type { Figure } from './figure.js';

/** A figure id taken apart. */
export interface FigureKey {
  readonly indicatorId: string;
  readonly areaCode: string;
  readonly period: string;
  readonly breakdown: string;
  readonly level: string;
  /** Revision asked for; null for the one that stands. */
  readonly revision: number | null;
  /** Day of the boundaries to which it is re-based, `YYYY-MM-DD`; null for a figure as published. */
  readonly rebasedTo: string | null;
}

type Named = Pick<
  Figure,
  'indicator_id' | 'area_code' | 'period' | 'breakdown' | 'level' | 'rebased'
>;

/**
 * `sector.indicator:area:period`, and `:dimension=level;…` for a breakdown; `@boundaries-2026-04-01` behind
 * it for a figure that was re-based.
 */
export function figureId(figure: Named): string {
  const name = nameOf(figure);
  return figure.rebased ? `${name}@boundaries-${figure.rebased.to}` : name;
}

function nameOf(figure: Named): string {
  const head = `${figure.indicator_id}:${figure.area_code}:${figure.period}`;
  if (figure.breakdown === '') return head;
  const levels = figure.level.split(';');
  const dimensions = figure.breakdown
    .split(';')
    .map((dimension, index) => `${dimension}=${levels[index] ?? ''}`);
  return `${head}:${dimensions.join(';')}`;
}

/** The columns that name the figure of a key, whatever its revision. */
export function figureName({ indicatorId, areaCode, period, breakdown, level }: FigureKey) {
  return { indicator_id: indicatorId, area_code: areaCode, period, breakdown, level };
}

/** Takes a figure id apart; throws `BAD_USER_INPUT` (or `AMBIGUOUS_PERIOD`) saying what was expected. */
export function parseFigureId(id: string): FigureKey {
  const [, indicatorId, areaCode, period, dimensions, revision, rebasedTo] =
    /^([a-z]+\.[a-z0-9-]+):([A-Z0-9]+|[a-z0-9-]+):([A-Z0-9-]+?)(?::([^@]*=[^@]*))?(?:@(\d{1,6})|@boundaries-(\d{4}-\d\d-\d\d))?$/u.exec(
      id,
    ) ?? [];
  const isNoDay = rebasedTo !== undefined && !isCalendarDate(rebasedTo);
  if (indicatorId === undefined || areaCode === undefined || period === undefined || isNoDay) {
    throw badUserInput(
      `"${id.slice(0, 80)}" is no figure id; expected sector.indicator:area:period, such as council.population:E09000030:S2024-06-30.`,
    );
  }
  const pairs = (dimensions ?? '').split(';').filter(Boolean);
  return {
    indicatorId,
    areaCode,
    period: parsePeriod(period).code,
    breakdown: pairs.map((pair) => pair.slice(0, pair.indexOf('='))).join(';'),
    level: pairs.map((pair) => pair.slice(pair.indexOf('=') + 1)).join(';'),
    revision: revision === undefined ? null : Number(revision),
    rebasedTo: rebasedTo ?? null,
  };
}
