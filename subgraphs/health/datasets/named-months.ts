const names =
  'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(
    ' ',
  );

/** The period of a month named `July 2024` or `JULY-2024`; undefined where it is no month. */
export function parseNamedMonth(text: string): string | undefined {
  const [, name = '', year = ''] = /^([A-Za-z]+)[ -]((?:19|20)\d\d)$/.exec(text) ?? [];
  const month = names.indexOf(name.toUpperCase()) + 1;
  return month === 0 ? undefined : `M${year}-${String(month).padStart(2, '0')}`;
}
