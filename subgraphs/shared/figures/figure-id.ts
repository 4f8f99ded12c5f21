import { badUserInput } from '../errors.js';
import { parsePeriod } from '../periods/period.js';
import type { ObservationModel } from './observation-model.js';

/** A figure id taken apart. */
export interface FigureKey {
  readonly indicatorId: string;
  readonly areaCode: string;
  readonly period: string;
  readonly breakdown: string;
  readonly level: string;
  /** Revision asked for; null for the one that stands. */
  readonly revision: number | null;
}

type Named = Pick<
  ObservationModel,
  'indicator_id' | 'area_code' | 'period' | 'breakdown' | 'level'
>;

/** `sector.indicator:area:period`, and `:dimension=level;…` for a breakdown. */
export function figureId(figure: Named): string {
  const head = `${figure.indicator_id}:${figure.area_code}:${figure.period}`;
  if (figure.breakdown === '') return head;
  const levels = figure.level.split(';');
  const dimensions = figure.breakdown
    .split(';')
    .map((dimension, index) => `${dimension}=${levels[index] ?? ''}`);
  return `${head}:${dimensions.join(';')}`;
}

/** Takes a figure id apart; throws `BAD_USER_INPUT` (or `AMBIGUOUS_PERIOD`) saying what was expected. */
export function parseFigureId(id: string): FigureKey {
  const [, indicatorId, areaCode, period, dimensions, revision] =
    /^([a-z]+\.[a-z0-9-]+):([A-Z0-9]+|[a-z0-9-]+):([A-Z0-9-]+?)(?::([^@]*=[^@]*))?(?:@(\d{1,6}))?$/u.exec(
      id,
    ) ?? [];
  if (indicatorId === undefined || areaCode === undefined || period === undefined) {
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
  };
}
