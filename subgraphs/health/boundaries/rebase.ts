import type { Indicator } from '../../../schema/indicators/indicator.js';
import { figureId } from '../../shared/figures/figure-id.js';
import type { Figure } from '../../shared/figures/figure.js';
import { dayLabel } from '../../shared/periods/label.js';
import { parsePeriod } from '../../shared/periods/period.js';
import { aggregateFigures } from '../../shared/statistics/aggregate.js';
import { statedFigure } from '../../shared/statistics/stated-figure.js';
import { natureOf } from '../../shared/statistics/units.js';
import type { Boundaries } from './boundaries.js';

/** Figures of one period and level, by organisation. */
type Cell = ReadonlyMap<string, Figure>;

function cellsOf(figures: Iterable<Figure>): Cell[] {
  const cells = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    const key = `${figure.period} ${figure.level}`;
    const cell = cells.get(key) ?? new Map<string, Figure>();
    cells.set(key, cell.set(figure.area_code, figure));
  }
  return [...cells.values()];
}

type Found = Pick<Figure, 'value' | 'marker'> &
  Partial<Pick<Figure, 'numerator' | 'denominator' | 'statuses' | 'note'>>;

/** A figure of the boundaries: like any of its cell but for what was found, and of the newest release. */
function rebasedFigure(
  { code, day, description }: Boundaries,
  cell: readonly Figure[],
  parts: readonly Figure[],
  found: Found,
): Figure[] {
  const [any] = cell;
  if (!any) return [];
  const isRatio = natureOf(any.indicator.unit).kind === 'RATIO';
  const { release } = (parts.length > 0 ? parts : cell).reduce((newest, part) =>
    part.release_from > newest.release_from ? part : newest,
  );
  return [
    {
      ...any,
      area_code: code,
      interval_lower: null,
      interval_upper: null,
      numerator: null,
      denominator: null,
      statuses: '',
      note: null,
      ...found,
      method: isRatio ? 'rebased-ratio-of-sums' : 'rebased-sum',
      inputs: parts.map((part) => figureId(part).replace(/[ %]/g, encodeURIComponent)).join(' '),
      row_key: null,
      release,
      release_from: release.release_id,
      release_to: null,
      revision: 1,
      rebased: {
        to: day,
        detail: `Boundaries of ${dayLabel(day)}: ${description} (${parts.map(({ area_code }) => area_code).join(', ')}).`,
      },
    },
  ];
}

/** Why there is no figure of the boundaries; `c` where it would give a hidden part away. */
function withoutValue(day: string, reason: string, marker: 'c' | 'x' | 'z' = 'x'): Found {
  const statuses = {
    c: 'SECONDARY_SUPPRESSED',
    x: 'NOT_AVAILABLE',
    z: 'NOT_APPLICABLE',
  } as const;
  const note = `Not re-based to the boundaries of ${dayLabel(day)}: ${reason}`;
  return { value: null, marker, statuses: statuses[marker], note };
}

function putTogether(
  codes: readonly string[],
  parts: readonly Figure[],
  indicator: Indicator,
  day: string,
): Found {
  if (parts.length === 0) {
    return withoutValue(day, `There is no figure of ${codes.join(', ') || 'any part'}.`);
  }
  // What does not apply to a part (no beds, hence none occupied) adds nothing.
  const inapplicable = new Set(
    parts.filter(({ marker }) => marker === 'z').map(({ area_code }) => area_code),
  );
  const applicable = parts.filter(({ area_code }) => !inapplicable.has(area_code));
  if (applicable.length === 0) return withoutValue(day, 'It applies to none of the parts.', 'z');
  const { answer, refusal } = aggregateFigures(
    applicable.map((part) => statedFigure(part, indicator)),
    { areas: codes.filter((code) => !inapplicable.has(code)), statistic: indicator.statistic },
  );
  if (answer === null) {
    return withoutValue(day, refusal.reason, refusal.code === 'HIDDEN_PART' ? 'c' : 'x');
  }
  const { value, numerator, denominator, statuses } = answer;
  return { value, marker: null, numerator, denominator, statuses: statuses.join(' ') };
}

/** Whether a figure counts something, be it hidden: an empty row of a closed organisation does not. */
const isTold = (figure: Figure | undefined): boolean =>
  figure !== undefined && (figure.value !== null || figure.marker === 'c');

function rebaseCell(boundaries: Boundaries, cell: Cell, indicator: Indicator): Figure[] {
  const [any] = cell.values();
  const period = parsePeriod(any?.period ?? '');
  const { answer, refusal } = boundaries.constituents(period, (code) => isTold(cell.get(code)));
  const own = cell.get(boundaries.code);
  const all = [...cell.values()];
  if (refusal) {
    return rebasedFigure(boundaries, all, [], withoutValue(boundaries.day, refusal.reason));
  }
  if (answer.length === 1 && answer[0] === boundaries.code) return own ? [own] : [];
  const parts = answer.flatMap((code) => cell.get(code) ?? []);
  return rebasedFigure(
    boundaries,
    all,
    parts,
    putTogether(answer, parts, indicator, boundaries.day),
  );
}

function inOrder(a: Figure, b: Figure): number {
  const [one, other] = [parsePeriod(a.period), parsePeriod(b.period)];
  const keys = [
    [one.start, other.start],
    [one.end, other.end],
    [a.level, b.level],
  ] as const;
  const unlike = keys.find(([x, y]) => x !== y);
  return unlike ? (unlike[0] < unlike[1] ? -1 : 1) : 0;
}

/**
 * The figures of an organisation as it is on a day, from those of the organisations it was made of: totals
 * added, shares and rates divided from sums, or null with the reason. Where nothing changed, the figure
 * stands as published.
 *
 * @param figures of all sources of the boundaries, of one indicator and breakdown
 */
export function rebaseFigures(
  boundaries: Boundaries,
  figures: Iterable<Figure>,
  indicator: Indicator,
): Figure[] {
  return cellsOf(figures)
    .flatMap((cell) => rebaseCell(boundaries, cell, indicator))
    .sort(inOrder);
}
