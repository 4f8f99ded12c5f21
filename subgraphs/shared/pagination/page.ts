import { badUserInput } from '../errors.js';

/** Largest page anybody may ask for. */
export const MAX_PAGE_SIZE = 100;

/** A page as a query understands it: rows after a key, in the order of the key. */
export interface PageRequest {
  /** Rows wanted; ask the database for one more, to learn whether another page follows. */
  readonly limit: number;
  /** Key of the last row of the page before; null for the first page. */
  readonly after: string | null;
}

/** How many rows there are in all, or how to find out: counting is left until somebody asks. */
export type Total = number | (() => Promise<number>);

/** A page of rows. */
export interface Connection<Row, Count extends Total = number> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: Count;
}

const prefix = 'k:';

function encode(key: string): string {
  return Buffer.from(`${prefix}${key}`, 'utf8').toString('base64url');
}

function decode(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(prefix) || encode(text.slice(prefix.length)) !== cursor) {
    throw badUserInput(
      'after: not a cursor of this list; expected the endCursor of the page before.',
    );
  }
  return text.slice(prefix.length);
}

/** Checks `first` (1 to 100) and `after`; throws `BAD_USER_INPUT` saying what was expected. */
export function pageRequest(args: {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}): PageRequest {
  const limit = args.first ?? 50;
  if (limit < 1 || limit > MAX_PAGE_SIZE) {
    throw badUserInput(
      `first: ${String(limit)} is out of range; expected 1 to ${String(MAX_PAGE_SIZE)}.`,
    );
  }
  return { limit, after: args.after ? decode(args.after) : null };
}

/** Makes a page of up to `limit + 1` rows read after `request.after` in the order of `key`. */
export function connectionOf<Row, Count extends Total>(
  rows: readonly Row[],
  request: PageRequest,
  key: (row: Row) => string,
  totalCount: Count,
): Connection<Row, Count> {
  const nodes = rows.slice(0, request.limit);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > request.limit,
      endCursor: last === undefined ? null : encode(key(last)),
    },
    totalCount,
  };
}

/** The same for a list that is in memory already, sorted by `key`. */
export function pageOfList<Row>(
  rows: readonly Row[],
  request: PageRequest,
  key: (row: Row) => string,
): Connection<Row> {
  const { after } = request;
  const start = after === null ? 0 : rows.findIndex((row) => key(row) > after);
  const rest = start < 0 ? [] : rows.slice(start, start + request.limit + 1);
  return connectionOf(rest, request, key, rows.length);
}

/** How a page is told whose rows may not have been counted yet. */
export const connectionResolvers = {
  totalCount: ({ totalCount }: { readonly totalCount: Total }) =>
    typeof totalCount === 'function' ? totalCount() : totalCount,
};
