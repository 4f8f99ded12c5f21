import { badUserInput } from '../errors.js';
import type { SharedTables } from '../figures/tables.js';
import type { Released } from '../releases/recorded.js';
import type { ChangeSource, PlaceInRelease } from './asked-changes.js';
import { tablesThatMayPass } from './change-filter.js';
import type { ChangeFilter, ChangeRow } from './change-row.js';
import { listChanges } from './list-changes.js';
import { listCountedReleases, type CountedRelease } from './list-releases.js';
import { ReleaseWindows } from './release-windows.js';
import type { TouchedTables } from './touched-tables.js';

/** A change with the release that made it. */
export interface FoundChange extends Omit<ChangeRow, 'release'> {
  readonly release: CountedRelease;
}

/** A page of the changes of one sector. */
export interface ChangePage {
  readonly changes: readonly FoundChange[];
  /** What has been looked through. */
  readonly end: string;
  readonly hasMore: boolean;
}

/** Where a page begins. */
export interface ChangeRequest {
  readonly since: string | null;
  readonly after: string | null;
  readonly filter: ChangeFilter;
  readonly limit: number;
}

/** Releases that are listed at first, and how many times more whenever nothing like a page was found. */
const firstListed = 200;
const growth = 10;

/** Names a change, or with a number alone the end of a release. */
export function changeId(schema: string, release: number, row?: PlaceInRelease): string {
  const place = row
    ? `-${row.table}-${Buffer.from(JSON.stringify(row.key)).toString('base64url')}`
    : '';
  return `${schema}-${String(release)}${place}`;
}

interface Place {
  readonly release: number;
  readonly within: PlaceInRelease | null;
}

function readKey(text: string): readonly string[] | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const isKey = Array.isArray(key) && key.every((part) => typeof part === 'string');
    return isKey ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Reads what `changeId` wrote. */
function placeOf(id: string, { schema, tables }: ChangeSource): Place {
  const [, sector, release, name, text] = /^([a-z]+)-(\d{1,9})(?:-(\w+)-([\w-]+))?$/.exec(id) ?? [];
  const table = tables.find((one) => one.name === name);
  const key = text === undefined ? undefined : readKey(text);
  const fits = name === undefined || (table && key?.length === table.key.length);
  if (sector === schema && release !== undefined && fits) {
    return {
      release: Number(release),
      within: table && key ? { table: table.name, key } : null,
    };
  }
  throw badUserInput(
    'after: not a cursor of this list; expected the endCursor of the page before.',
  );
}

/** What is asked of, with what is known of its releases. */
type Source = ChangeSource & { readonly touched: TouchedTables };

/** The changes of some releases that lie together, the first `limit` after a place. */
async function changesIn(
  released: Released<SharedTables>,
  source: Source,
  releases: readonly CountedRelease[],
  asked: {
    readonly filter: ChangeFilter;
    readonly place: Place | null;
    readonly limit: number;
  },
): Promise<FoundChange[]> {
  const { filter, place, limit } = asked;
  const byId = new Map(releases.map((release) => [release.release_id, release]));
  const [first = 0, last = first] = [releases[0]?.release_id, releases.at(-1)?.release_id];
  const tables = await source.touched(released, first, last);
  const after = place?.within && byId.has(place.release) ? place : null;
  const rows = await listChanges(released, source, {
    tables,
    first,
    last,
    filter,
    after: after?.within ? { release: after.release, ...after.within } : null,
    limit,
  });
  return rows.flatMap((row) => {
    const release = byId.get(row.release);
    return release ? { ...row, release } : [];
  });
}

/**
 * Changes of one sector after a place, in the order of releases, tables and keys. A page is full unless
 * nothing follows, whatever the filter passes; see `ReleaseWindows` for how many statements that takes.
 */
export async function findChanges(
  released: Released<SharedTables>,
  source: Source,
  { since, after, filter, limit }: ChangeRequest,
): Promise<ChangePage> {
  const place = after === null ? null : placeOf(after, source);
  const windows = new ReleaseWindows();
  const found: FoundChange[] = [];
  // A change names a release that is not done with.
  let done = place === null ? 0 : place.within === null ? place.release : place.release - 1;
  if (tablesThatMayPass(source, filter).length === 0) {
    const end = changeId(source.schema, Math.max(done, released.release));
    return { changes: found, end, hasMore: false };
  }
  for (let most = firstListed; ; most *= growth) {
    const listed = await listCountedReleases(released, { since, after: done, limit: most });
    let rest = listed.filter(({ changed }) => changed !== 0);
    while (rest.length > 0) {
      const window = windows.next(rest);
      rest = rest.slice(window.length);
      const wanted = { filter, place, limit: limit + 1 - found.length };
      found.push(...(await changesIn(released, source, window, wanted)));
      const last = found.at(limit - 1);
      if (found.length > limit && last) {
        const end = changeId(source.schema, last.release.release_id, last);
        return { changes: found.slice(0, limit), end, hasMore: true };
      }
    }
    done = listed.at(-1)?.release_id ?? Math.max(done, released.release);
    if (listed.length < most) {
      return { changes: found, end: changeId(source.schema, done), hasMore: false };
    }
  }
}
