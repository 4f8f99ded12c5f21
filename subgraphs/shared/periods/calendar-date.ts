/** Dates as `YYYY-MM-DD` text, which sorts as it should and knows no time zone. */

/** Whether the text is a day that exists. */
export function isCalendarDate(text: string): boolean {
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

/** Today in London, where the figures are. */
export function todayInLondon(now = new Date()): string {
  return londonDay.format(now);
}
