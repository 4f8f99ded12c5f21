import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../../request-context.js';
import type { PlacelessError } from './ask.js';
import type { Path } from './places.js';
import type { ResponseObject } from './response-object.js';

/** A fetch that brought nothing, and every place that stays empty because of it. */
export interface Failure {
  readonly error: PlacelessError;
  readonly places: readonly Path[];
}

/** One execution of a plan: what has come together so far. */
export interface Run {
  readonly data: ResponseObject;
  /** What subgraphs said is wrong. */
  readonly errors: GraphQLError[];
  readonly failures: Failure[];
  /** The variables as the client gave them; each subgraph reads its own. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** A fetch of a plan, ready to be made. */
export interface PreparedFetch {
  fetch(run: Run): Promise<void>;
  /** How many other fetches have to be done before. */
  readonly waitsFor: number;
  /** Which ones wait for this one. */
  readonly awaitedBy: readonly number[];
}

/** Links fetches to those they wait for. */
export function linkFetches(
  fetches: readonly PreparedFetch['fetch'][],
  dependencies: readonly (readonly number[])[],
): readonly PreparedFetch[] {
  return fetches.map((fetch, index) => ({
    fetch,
    waitsFor: dependencies[index]?.length ?? 0,
    awaitedBy: dependencies.flatMap((earlier, later) => (earlier.includes(index) ? [later] : [])),
  }));
}

/** Makes all fetches, each as soon as the last one it waits for is done. */
export function runFetches(fetches: readonly PreparedFetch[], run: Run): Promise<void> {
  if (fetches.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const waiting = fetches.map(({ waitsFor }) => waitsFor);
    let underWay = fetches.length;
    const start = ({ fetch, awaitedBy }: PreparedFetch) => {
      fetch(run).then(() => {
        underWay -= 1;
        if (underWay === 0) resolve();
        for (const index of awaitedBy) {
          waiting[index] = (waiting[index] ?? 0) - 1;
          const next = fetches[index];
          if (waiting[index] === 0 && next !== undefined) start(next);
        }
      }, reject);
    };
    for (const each of fetches) {
      if (each.waitsFor === 0) start(each);
    }
  });
}
