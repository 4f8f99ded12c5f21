/** Minutes by which London is ahead of UTC at a moment: 0 in winter, 60 in summer. */
function offsetMinutes(moment: Date): number {
  const name = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    timeZoneName: 'longOffset',
  })
    .formatToParts(moment)
    .find((part) => part.type === 'timeZoneName')?.value;
  const hours = /^GMT(?:\+(\d\d):00)?$/.exec(name ?? '')?.[1];
  return hours === undefined ? 0 : Number(hours) * 60;
}

/**
 * 09:30 in London on a day (`YYYY-MM-DD`), as UTC: the hour at which official statistics are released
 * (Code of Practice for Statistics).
 */
export function releaseMoment(day: string): string {
  const clock = new Date(`${day}T09:30:00Z`);
  const moment = new Date(clock.valueOf() - offsetMinutes(clock) * 60_000);
  return moment.toISOString().replace('.000Z', 'Z');
}
