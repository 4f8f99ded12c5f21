import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/error-codes.js';

/** Where a page over several sectors ended: for each sector what has been told of it. */
export type SectorCursor<Place> = Readonly<Record<string, Place>>;

/** The cursor as clients keep it. */
export function writeCursor(places: SectorCursor<string | number>): string {
  return Buffer.from(JSON.stringify(places), 'utf8').toString('base64url');
}

/** Reads what `writeCursor` wrote; `isPlace` tells whether a place is one of this list. */
export function readCursor<Place>(
  cursor: string | null | undefined,
  isPlace: (place: unknown) => place is Place,
): SectorCursor<Place> {
  if (cursor === null || cursor === undefined) return {};
  const places = parse(cursor);
  if (typeof places === 'object' && places !== null && !Array.isArray(places)) {
    const entries = Object.entries(places as Record<string, unknown>);
    if (entries.every((entry): entry is [string, Place] => isPlace(entry[1]))) {
      return Object.fromEntries(entries);
    }
  }
  throw new GraphQLError(
    'after: not a cursor of this list; expected the endCursor of the page before.',
    { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } },
  );
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
