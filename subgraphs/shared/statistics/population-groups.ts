import type { Interval } from './intervals/interval.js';
import { refused } from './outcome.js';

/** A group of the population, such as a deprivation decile, with its figure. */
export interface PopulationGroup {
  readonly label: string;
  /** People (or whatever the figure is a share of) in the group; null where unknown. */
  readonly population: number | null;
  /** Null when missing or hidden. */
  readonly value: number | null;
  readonly interval: Interval | null;
  /** Why there is no value, Government Statistical Service shorthand; `c` is hidden. */
  readonly marker: string | null;
}

/** A group whose figure is there. */
export interface KnownGroup extends PopulationGroup {
  readonly value: number;
}

/** Why an inequality cannot be computed from groups. */
export type GroupRefusal =
  'TOO_FEW_GROUPS' | 'MISSING_GROUP' | 'SUPPRESSED_GROUP' | 'NO_POPULATION';

/** Whether the figure of a group is there. */
export function isKnown(group: PopulationGroup): group is KnownGroup {
  return group.value !== null;
}

/** Says that a group has no figure. */
export function withoutFigure({ label, marker }: PopulationGroup) {
  return marker === 'c'
    ? refused('SUPPRESSED_GROUP', `The figure of ${label} is hidden, so that nobody is recognised.`)
    : refused('MISSING_GROUP', `There is no figure of ${label}.`);
}
