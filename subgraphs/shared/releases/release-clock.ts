import type { Database } from '../database/database.js';
import type { SharedTables } from '../figures/tables.js';

/** A release as the clock knows it. */
export interface NumberedRelease {
  readonly number: number;
  /** Moment (UTC, ISO 8601 to the millisecond) from which the graph knows it. */
  readonly recordedAt: string;
}

/** Which releases a subgraph has, known without asking the database. */
export interface ReleaseClock {
  /** Number of the newest release; 0 before the first. */
  newest(): number;
  /** All releases, the first first; their moments never go back. */
  list(): readonly NumberedRelease[];
  /**
   * Calls `listener` with the newest number whenever there is a new one.
   *
   * @returns a function that ends it.
   */
  onRelease(listener: (newest: number) => void): () => void;
  /** Reads what has been released since; whoever releases in this process calls it after the commit. */
  refresh(): Promise<void>;
  /** Resolves when the clock has read all that it has been told of; undefined when it has already. */
  settled(): Promise<void> | undefined;
}

/** On this channel the transaction of a release tells the name of its subgraph's schema. */
export const releaseChannel = 'placegraph_release';

/** The moments of releases, none before that of the release ahead of it. */
function inOrderOfTime(
  first: string,
  rows: readonly { readonly number: number; readonly recorded_at: string }[],
): NumberedRelease[] {
  let latest = first;
  return rows.map(({ number, recorded_at }) => {
    if (recorded_at > latest) latest = recorded_at;
    return { number, recordedAt: latest };
  });
}

/**
 * The clock of the subgraph whose tables are in `schema`. It reads the list of releases at first use and
 * again whenever a release is told of, never for a request.
 */
export function createReleaseClock(database: Database, schema: string): ReleaseClock {
  const listeners = new Set<(newest: number) => void>();
  let releases: readonly NumberedRelease[] = [];
  let isBehind = true;
  let reading: Promise<void> | undefined;

  const newest = () => releases.at(-1)?.number ?? 0;

  async function read(): Promise<void> {
    const rows = await database
      .tables<SharedTables>(schema)
      .selectFrom('release')
      .select(['release_id as number', 'recorded_at'])
      .where('release_id', '>', newest())
      .orderBy('release_id')
      .execute();
    if (rows.length === 0) return;
    releases = [...releases, ...inOrderOfTime(releases.at(-1)?.recordedAt ?? '', rows)];
    for (const listener of listeners) listener(newest());
  }

  async function catchUp(): Promise<void> {
    try {
      while (isBehind) {
        // A release that is told of during the read may have been too late for it.
        isBehind = false;
        await read();
      }
    } catch (error) {
      isBehind = true;
      throw error;
    } finally {
      reading = undefined;
    }
  }

  function settled(): Promise<void> | undefined {
    return isBehind || reading ? (reading ??= catchUp()) : undefined;
  }

  function refresh(): Promise<void> {
    isBehind = true;
    return settled() ?? Promise.resolve();
  }

  database.listen(releaseChannel, (told) => {
    // What fails now is tried again by the request that needs it.
    if (told === null || told === schema) refresh().catch(() => undefined);
  });

  return {
    newest,
    list: () => releases,
    onRelease: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    settled,
  };
}
