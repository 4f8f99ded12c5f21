import { isCalendarDate, nextDay } from '../../shared/periods/calendar-date.js';

/** ODS writes this day where it does not know when an organisation opened. */
const FILLER = '1900-01-01';

/**
 * A date as ODS writes it, `YYYYMMDD`: as `YYYY-MM-DD`, null where it is blank or the filler of 1900,
 * undefined where it is no date.
 */
export function parseOdsDate(text: string): string | null | undefined {
  if (text === '') return null;
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const date = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  if (!isCalendarDate(date)) return undefined;
  return date === FILLER ? null : date;
}

/** The end of a life whose last day is stated, half-open: ODS closes an organisation on its last day. */
export function endAfter(lastDay: string | null): string | null {
  return lastDay === null ? null : nextDay(lastDay);
}

const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/**
 * A date as NHS England's publications write it, `01Mar2025` or `2025-03-01`, as `YYYY-MM-DD`;
 * undefined where it is neither.
 */
export function parsePublicationDate(text: string): string | undefined {
  if (isCalendarDate(text)) return text;
  const [, day, name, year] = /^(\d\d)([A-Za-z]{3})(\d{4})$/.exec(text) ?? [];
  const month = months.indexOf((name ?? '').toUpperCase()) + 1;
  const date = `${year ?? ''}-${String(month).padStart(2, '0')}-${day ?? ''}`;
  return isCalendarDate(date) ? date : undefined;
}
