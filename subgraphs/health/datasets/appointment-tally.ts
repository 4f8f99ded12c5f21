import { observationFact } from '../../shared/figures/observation-fact.js';
import type { Fact } from '../../shared/imports/fact.js';
import {
  appointmentDimensions,
  appointmentLevels,
  type AppointmentDimension,
} from './appointment-levels.js';

/** The appointments of one area and month, added up from the rows of a file. */
export class AppointmentTally {
  total = 0;
  /** Set when a row could not be read: a sum that lacks a part is not shown as a sum. */
  incomplete = false;
  readonly #counts = new Map<string, number>();

  constructor(
    readonly area: string,
    readonly period: string,
  ) {}

  /** Adds appointments of one level of one dimension. */
  add(dimension: AppointmentDimension, level: string, count: number): void {
    const key = `${dimension} ${level}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  /** The total, and every level of every dimension: one that no row names was 0. */
  *facts(): Generator<Fact, void, undefined> {
    yield this.#fact(this.total);
    for (const dimension of appointmentDimensions) {
      for (const level of appointmentLevels[dimension]) {
        const count = this.#counts.get(`${dimension} ${level}`) ?? 0;
        yield this.#fact(count, { [dimension]: level });
      }
    }
  }

  #fact(count: number, dimensions: Readonly<Record<string, string>> = {}): Fact {
    const { area, period, incomplete } = this;
    return observationFact({
      indicator: 'health.gp-appointments',
      area,
      period,
      dimensions,
      value: incomplete ? null : count,
      marker: incomplete ? 'x' : null,
      method: 'sum-of-rows',
      source: null,
    });
  }
}
