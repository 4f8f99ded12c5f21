/** A subgraph's releases as far as they are known. */
export interface KnownReleases {
  /** Number of the newest. */
  readonly newest: number;
  /** Moment (UTC) from which the newest is known; undefined before the first. */
  readonly recordedAt?: string | undefined;
  /** Moment (UTC) from which the first is known; undefined before the first. */
  readonly first?: string | undefined;
}

/** The number of the newest release of each subgraph, known without asking it. */
export interface ReleaseNumbers {
  /** By the name of the subgraph; one that does not tell is left out. The map never changes. */
  current(): ReadonlyMap<string, number>;
  /** Moments (UTC) of the first and the newest release of all; undefined where a subgraph does not tell. */
  range(): { readonly first: string | undefined; readonly newest: string | undefined };
  /**
   * Moment (UTC) before which nothing is added any more, because each subgraph has a release of that moment or
   * later and moments never go back; undefined where one does not tell.
   */
  settledUntil(): string | undefined;
  /**
   * Calls `listener` whenever a subgraph has another newest release.
   *
   * @returns a function that ends it.
   */
  onChange(listener: (subgraph: string, number: number) => void): () => void;
}

/** Release numbers that whoever hears of a release can move. */
export interface ReleaseBoard extends ReleaseNumbers {
  set(subgraph: string, releases: KnownReleases): void;
}

/** Numbers of the subgraphs of these names, none of which is known at first. */
export function createReleaseBoard(subgraphs: readonly string[]): ReleaseBoard {
  const listeners = new Set<(subgraph: string, number: number) => void>();
  const known = new Map<string, KnownReleases>();
  let numbers: ReadonlyMap<string, number> = new Map();

  const momentsOf = (of: (releases: KnownReleases) => string | undefined) =>
    subgraphs.flatMap((name) => {
      const releases = known.get(name);
      return (releases && of(releases)) ?? [];
    });

  return {
    current: () => numbers,
    range: () => ({
      // A subgraph that does not tell may have been first.
      first: known.size < subgraphs.length ? undefined : momentsOf(({ first }) => first).sort()[0],
      newest: momentsOf(({ recordedAt }) => recordedAt)
        .sort()
        .at(-1),
    }),
    settledUntil: () => {
      const newest = momentsOf(({ recordedAt }) => recordedAt);
      return newest.length < subgraphs.length ? undefined : newest.sort()[0];
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (subgraph, releases) => {
      const before = known.get(subgraph)?.newest;
      known.set(subgraph, releases);
      if (before === releases.newest) return;
      numbers = new Map([...numbers, [subgraph, releases.newest]]);
      for (const listener of listeners) listener(subgraph, releases.newest);
    },
  };
}
