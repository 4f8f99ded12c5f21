import { badUserInput } from '../errors.js';
import { parsePeriod, type Period } from './period.js';

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

function at(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** A day for people: `1 December 2025`. */
export function dayLabel(day: string): string {
  return longDate.format(at(day));
}

/** A period with its name for people. */
export interface NamedPeriod extends Period {
  readonly label: string;
}

const named = new WeakMap<Period, NamedPeriod>();

/** A period with its name. */
function namePeriod(period: Period): NamedPeriod {
  // Periods are read once and kept, and the same few are told of thousands of figures.
  const known = named.get(period);
  if (known !== undefined) return known;
  const made = { ...period, label: newLabel(period) };
  named.set(period, made);
  return made;
}

/** The period of a code with its name; throws as `parsePeriod` does. */
export function periodOf(code: string): NamedPeriod {
  return namePeriod(parsePeriod(code));
}

/** The name of a period for people: `2024-25`, `2024/25 academic year`, `October 2025`, `1 December 2025`. */
export function periodLabel(period: Period): string {
  return namePeriod(period).label;
}

function newLabel(period: Period): string {
  const from = period.start.slice(0, 4);
  const to = period.end.slice(0, 4);
  switch (period.kind) {
    case 'MONTH':
      return monthAndYear.format(at(period.start));
    case 'QUARTER':
      return `${monthAndYear.format(at(period.start)).split(' ')[0] ?? ''} to ${monthAndYear.format(at(period.end))}`;
    case 'CALENDAR_YEAR':
      return from;
    case 'FINANCIAL_YEAR':
      return `${from}-${to.slice(2)}`;
    case 'ACADEMIC_YEAR':
      return `${from}/${to.slice(2)} academic year`;
    case 'ROLLING_3_YEARS':
      return `${from} to ${to}`;
    case 'ROLLING_3_FINANCIAL_YEARS':
      return `${from}-${String(Number(from) + 1).slice(2)} to ${String(Number(to) - 1)}-${to.slice(2)}`;
    case 'SNAPSHOT':
      return dayLabel(period.start);
  }
}

/** A range of dates a client gave, both ends included; refused when it runs backwards. */
export interface PeriodRange {
  readonly from: string;
  readonly to: string;
}

/** Checks a range; throws `BAD_USER_INPUT` when `to` lies before `from`. */
export function checkRange(range: PeriodRange): PeriodRange {
  if (range.to < range.from) {
    throw badUserInput(`periods: "to" (${range.to}) lies before "from" (${range.from}).`);
  }
  return range;
}
