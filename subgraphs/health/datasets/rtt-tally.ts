import { observationFact } from '../../shared/figures/observation-fact.js';
import type { Fact } from '../../shared/imports/fact.js';
import { ratio } from './modelled/ratios.js';

/** Parts of the collection. `Part_2A` is a subset of `Part_2`. */
export const rttParts = ['Part_1A', 'Part_1B', 'Part_2', 'Part_2A', 'Part_3'] as const;

/** A part of the collection. */
export type RttPart = (typeof rttParts)[number];

/** Code of all specialties, which is never added to the treatment functions. */
const ALL_SPECIALTIES = 'C_999';

const countOf: Readonly<Record<RttPart, string>> = {
  Part_1A: 'health.rtt-completed-admitted',
  Part_1B: 'health.rtt-completed-non-admitted',
  Part_2: 'health.rtt-incomplete-pathways',
  Part_2A: 'health.rtt-waiting-for-admission',
  Part_3: 'health.rtt-new-pathways',
};

/** Pathways of one row of the file. */
export interface RttCounts {
  readonly part: RttPart;
  readonly functionCode: string;
  readonly functionName: string;
  readonly all: number;
  readonly within18Weeks: number;
  readonly over52Weeks: number;
}

interface Sum {
  readonly functionName: string | null;
  readonly part: RttPart;
  all: number;
  within18Weeks: number;
  over52Weeks: number;
}

/** The pathways of one area, added up from the rows of a file by part and treatment function. */
export class RttTally {
  /** Set when a row could not be read: a sum that lacks a part is not shown as a sum. */
  incomplete = false;
  readonly #sums = new Map<string, Sum>();

  constructor(
    readonly area: string,
    readonly period: string,
  ) {}

  /** Adds a row. */
  add(row: RttCounts): void {
    const key = `${row.part} ${row.functionCode}`;
    const functionName = row.functionCode === ALL_SPECIALTIES ? null : row.functionName;
    const sum = this.#sums.get(key) ?? {
      functionName,
      part: row.part,
      all: 0,
      within18Weeks: 0,
      over52Weeks: 0,
    };
    sum.all += row.all;
    sum.within18Weeks += row.within18Weeks;
    sum.over52Weeks += row.over52Weeks;
    this.#sums.set(key, sum);
  }

  /** The figures of the area; a share of no pathways does not apply. */
  *facts(): Generator<Fact, void, undefined> {
    for (const sum of this.#sums.values()) {
      yield this.#count(countOf[sum.part], sum, sum.all);
      if (sum.part !== 'Part_2') continue;
      yield this.#count('health.rtt-over-52-weeks', sum, sum.over52Weeks);
      yield this.#share(sum);
    }
  }

  #common(indicator: string, { functionName }: Sum) {
    return {
      indicator,
      area: this.area,
      period: this.period,
      ...(functionName === null ? {} : { dimensions: { 'treatment-function': functionName } }),
      source: null,
    };
  }

  #count(indicator: string, sum: Sum, count: number): Fact {
    return observationFact({
      ...this.#common(indicator, sum),
      value: this.incomplete ? null : count,
      marker: this.incomplete ? 'x' : null,
      method: 'sum-of-rows',
    });
  }

  #share(sum: Sum): Fact {
    const value = this.incomplete ? undefined : ratio(sum.within18Weeks, sum.all, 100);
    return observationFact({
      ...this.#common('health.rtt-within-18-weeks', sum),
      value: value ?? null,
      marker: value === undefined ? (this.incomplete ? 'x' : 'z') : null,
      ...(value === undefined ? {} : { numerator: sum.within18Weeks, denominator: sum.all }),
      method: 'share',
    });
  }
}
