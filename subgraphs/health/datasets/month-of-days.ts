import { observationFact } from '../../shared/figures/observation-fact.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { DailyFigure } from './daily-figures.js';
import { ratio } from './modelled/ratios.js';

/** Days and their sum, for one trust, month and measure. */
export interface MonthOfDays {
  readonly trust: string;
  /** Period code of the month. */
  readonly period: string;
  /** Days that have a figure. */
  days: number;
  /** Days that the file lists, with a figure or without. */
  listed: number;
  sum: number;
}

/** Adds days up by trust and month. */
export class MonthlyTally {
  readonly #months = new Map<string, MonthOfDays>();

  /** Adds a day. */
  add({ trust, day, count }: DailyFigure<string>): void {
    const period = `M${day.slice(0, 7)}`;
    const key = `${trust} ${period}`;
    const month = this.#months.get(key) ?? { trust, period, days: 0, listed: 0, sum: 0 };
    this.#months.set(key, month);
    month.listed += 1;
    if (count === null) return;
    month.days += 1;
    month.sum += count;
  }

  /** The months, in the order in which their first day was added. */
  months(): IterableIterator<MonthOfDays> {
    return this.#months.values();
  }
}

/** The mean of the days of a month that have a figure; none where no day has. */
export function meanFact(indicator: string, month: MonthOfDays): Fact {
  const value = ratio(month.sum, month.days, 1);
  const missing = month.listed - month.days;
  return observationFact({
    indicator,
    area: month.trust,
    period: month.period,
    value: value ?? null,
    marker: value === undefined ? 'x' : null,
    ...(value === undefined ? {} : { numerator: month.sum, denominator: month.days }),
    note:
      missing === 0
        ? null
        : `${String(missing)} of the ${String(month.listed)} days listed have no figure.`,
    method: 'mean-of-days',
    source: null,
  });
}
