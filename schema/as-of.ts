import { z } from 'zod';

/** The moment as of which a request asks: what had been recorded by then is all it reads. */
export interface AsOf {
  /** As it is told again: the day as `YYYY-MM-DD`, or the moment in UTC to the millisecond. */
  readonly text: string;
  /** Last millisecond that counts, UTC. */
  readonly moment: string;
  /** The day in London, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The header that asks as of a moment. */
export const asOfHeader = 'as-of';

/** The header in which a gateway tells a subgraph as of which of its releases to answer. */
export const releaseHeader = 'placegraph-release';

/** Finishes the sentence "… was expected". */
export const expectedAsOf =
  'a day such as 2026-03-31 (to its end in London) or a moment with its zone such as 2026-03-31T09:30:00Z';

const isDay = z.iso.date();
const isMoment = z.iso.datetime({ offset: true });

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const londonOffset = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeZoneName: 'longOffset',
});

/** Minutes by which London is ahead of UTC at a moment: 0 in winter, 60 in summer. */
function offsetMinutes(moment: Date): number {
  const parts = londonOffset.formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
  const hours = /^GMT\+(\d\d):00$/.exec(name ?? '')?.[1];
  return hours === undefined ? 0 : Number(hours) * 60;
}

/** London's clocks change after midnight, so that the offset of a day's first hour is that of its midnight. */
function endOfDayInLondon(day: string): Date {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return new Date(next.valueOf() - offsetMinutes(next) * 60_000 - 1);
}

/** The day in London at a moment, `YYYY-MM-DD`. */
export function dayInLondon(moment: Date): string {
  return londonDay.format(moment);
}

/** Reads a day or a moment; undefined for anything else, see `expectedAsOf`. */
export function parseAsOf(text: string): AsOf | undefined {
  if (isDay.safeParse(text).success) {
    return { text, moment: endOfDayInLondon(text).toISOString(), day: text };
  }
  if (!isMoment.safeParse(text).success) return undefined;
  const moment = new Date(text);
  const told = moment.toISOString();
  return { text: told, moment: told, day: dayInLondon(moment) };
}
