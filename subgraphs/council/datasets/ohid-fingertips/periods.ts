import type { FingertipsRow } from '../../../../schema/indicators/council/fingertips.js';

const prefix = { calendar: 'CY', financial: 'FY', academic: 'AY' } as const;

const follows = (from: string, to: string) => (Number(from) + 1) % 100 === Number(to) % 100;

/**
 * The code of a period as Fingertips prints it: `2019`, `2022/23`, `2019 - 21`, `2018/19 - 20/21`.
 * Undefined for any other, such as quarters added up since a start.
 */
export function fingertipsPeriod(text: string, years: FingertipsRow['years']): string | undefined {
  const [, single] = /^((?:19|20)\d\d)$/.exec(text) ?? [];
  if (single !== undefined) return years === 'calendar' ? `CY${single}` : undefined;
  const [, from = '', to = ''] = /^((?:19|20)\d\d)\/(\d\d)$/.exec(text) ?? [];
  if (from !== '') {
    return years !== 'calendar' && follows(from, to) ? `${prefix[years]}${from}` : undefined;
  }
  const [, first = '', last = ''] = /^((?:19|20)\d\d) ?- ?(\d\d)$/.exec(text) ?? [];
  if (first !== '') {
    return (Number(first) + 2) % 100 === Number(last) ? `R3Y${first}` : undefined;
  }
  const [, start = '', startEnd = '', end = '', endEnd = ''] =
    /^((?:19|20)\d\d)\/(\d\d) ?- ?(?:20)?(\d\d)\/(\d\d)$/.exec(text) ?? [];
  const whole = follows(start, startEnd) && follows(end, endEnd);
  const three = (Number(start) + 2) % 100 === Number(end);
  return start !== '' && whole && three && years === 'financial' ? `R3FY${start}` : undefined;
}
