import type { Kysely } from 'kysely';
import { asOfHeader, expectedAsOf, parseAsOf, releaseHeader } from '../../../schema/as-of.js';
import { badUserInput } from '../errors.js';
import { todayInLondon } from '../periods/calendar-date.js';
import type { Released } from './recorded.js';
import type { NumberedRelease, ReleaseClock } from './release-clock.js';

/** How one request reads: every statement as of one release, every day of validity from one day. */
export interface Reading<Tables> extends Released<Tables> {
  /**
   * The day of validity where none is asked for, `YYYY-MM-DD`: today in London, or the day as of which the
   * request asks.
   */
  readonly today: string;
}

/** Headers of a request by their lower-case names. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

function textOf(headers: RequestHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'object' ? value.join(', ') : value;
}

function numberAskedFor(headers: RequestHeaders): number | undefined {
  const text = textOf(headers, releaseHeader);
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw badUserInput(
    `${releaseHeader}: "${text.slice(0, 40)}" came; the number of a release was expected.`,
  );
}

function momentAskedFor(headers: RequestHeaders) {
  const text = textOf(headers, asOfHeader);
  if (text === undefined) return undefined;
  const asOf = parseAsOf(text);
  if (asOf) return asOf;
  throw badUserInput(`${asOfHeader}: "${text.slice(0, 40)}" came; ${expectedAsOf} was expected.`);
}

function newestUntil(releases: readonly NumberedRelease[], moment: string, most: number): number {
  const found = releases.findLast(
    ({ number, recordedAt }) => number <= most && recordedAt <= moment,
  );
  return found?.number ?? 0;
}

/**
 * How a request with these headers reads: as of the moment of `as-of`, as of the release of
 * `placegraph-release`, as of the earlier where both are given, else as of the newest release.
 *
 * @throws UserError BAD_USER_INPUT saying what came and what was expected
 */
export async function readingOf<Tables>(
  tables: Kysely<Tables>,
  clock: ReleaseClock,
  headers: RequestHeaders,
): Promise<Reading<Tables>> {
  const asOf = momentAskedFor(headers);
  const asked = numberAskedFor(headers);
  await clock.settled();
  // Whoever asks may have heard of a release first.
  if (asked !== undefined && asked > clock.newest()) await clock.refresh();
  const release = asked ?? clock.newest();
  return asOf
    ? { tables, release: newestUntil(clock.list(), asOf.moment, release), today: asOf.day }
    : { tables, release, today: todayInLondon() };
}
