import { ENGLAND, isLondonAuthority, LONDON, londonAuthorities } from '../codes/codes.js';
import type { FigureContext } from '../figures/loaders.js';
import type { Figure } from '../figures/figure.js';
import { parsePeriod } from '../periods/period.js';
import type { ComparatorId } from './models.js';

/** The areas behind a comparator. */
export interface ComparatorAreas {
  /** Area whose published figure it is; null where the group is no area of its own. */
  readonly code: string | null;
  /** Areas it is added up from where there is none; empty where that cannot be. */
  readonly members: readonly string[];
  /** Fewest members that may stand for the whole; all where null. */
  readonly fewest: number | null;
  /** Members that the graph knows nothing of, by name. */
  readonly outside: readonly string[];
}

/** Fewest neighbours whose figures together say what such authorities have. */
const FEWEST_NEIGHBOURS = 3;

async function boardOf(figure: Figure, context: FigureContext) {
  const group = await context.figures.areaGroup.load({
    kind: 'ICB_AREA',
    areaCode: figure.area_code,
    on: parsePeriod(figure.period).end,
  });
  if (!group) return 'No integrated care board is recorded in whose area it lies.';
  const members = group.members.map(({ code }) => code);
  return { code: group.code, members, fewest: null, outside: [] };
}

async function neighboursOf(
  figure: Figure,
  kind: 'STATISTICAL_NEIGHBOURS' | 'SIMILAR_AUTHORITIES',
  context: FigureContext,
) {
  const group = await context.figures.areaGroup.load({
    kind,
    areaCode: figure.area_code,
    on: parsePeriod(figure.period).end,
  });
  if (!group) return 'No neighbours are recorded: only local authorities have them.';
  const [inside, outside] = [true, false].map((wanted) =>
    group.members.filter(({ code }) => isLondonAuthority(code) === wanted),
  );
  return {
    code: null,
    members: (inside ?? []).map(({ code }) => code),
    fewest: FEWEST_NEIGHBOURS,
    outside: (outside ?? []).map(({ code, name }) => name ?? code),
  };
}

/** The areas of a comparator other than the previous period, or why there are none. */
export async function comparatorAreas(
  figure: Figure,
  comparator: Exclude<ComparatorId, 'PREVIOUS_PERIOD'>,
  context: FigureContext,
): Promise<ComparatorAreas | string> {
  switch (comparator) {
    case 'ENGLAND':
      return { code: ENGLAND, members: [], fewest: null, outside: [] };
    case 'LONDON':
      return { code: LONDON, members: londonAuthorities, fewest: null, outside: [] };
    case 'ICB_AREA':
      return boardOf(figure, context);
    case 'STATISTICAL_NEIGHBOURS':
    case 'SIMILAR_AUTHORITIES':
      return neighboursOf(figure, comparator, context);
  }
}
