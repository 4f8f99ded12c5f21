/** Dates as `YYYY-MM-DD` text, which sorts as it should and knows no time zone. */

const days = new Set<string>();

/** Whether the text is a day that exists. */
export function isCalendarDate(text: string): boolean {
  if (days.has(text)) return true;
  if (!isDay(text)) return false;
  // A client can send any day that exists: the memory stays bounded.
  if (days.size < 5000) days.add(text);
  return true;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function shift(text: string, change: (date: Date) => void): string {
  const date = new Date(`${text}T00:00:00Z`);
  change(date);
  return date.toISOString().slice(0, 10);
}

/** The day after. */
export function nextDay(text: string): string {
  return shift(text, (date) => date.setUTCDate(date.getUTCDate() + 1));
}

/** The day before. */
export function previousDay(text: string): string {
  return shift(text, (date) => date.setUTCDate(date.getUTCDate() - 1));
}

/** The same day of the month, so many months later; the first of a month stays a first. */
export function addMonths(text: string, months: number): string {
  return shift(text, (date) => date.setUTCMonth(date.getUTCMonth() + months));
}

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let known = { minute: Number.NaN, day: '' };

/** Today in London, where the figures are. */
export function todayInLondon(now = new Date()): string {
  // A day begins with a minute: formatting is dear, and every request asks.
  const minute = Math.floor(now.valueOf() / 60_000);
  if (minute !== known.minute) known = { minute, day: londonDay.format(now) };
  return known.day;
}
