import type { InProcessSubgraph } from '../../../gateway/execution/in-process.js';
import { createFakes, type FakeSubgraph } from './fake-graph.js';

/** A fake that has releases and says which one answered. */
export interface ReleasedFake extends FakeSubgraph {
  readonly releases: NonNullable<InProcessSubgraph['releases']>;
  /** Lands a release. */
  release(): void;
}

/** The fakes of `createFakes`, each with one release of 1 March 2026. */
export function createReleasedFakes(): ReleasedFake[] {
  return createFakes().map((fake) => {
    const list = [{ recordedAt: '2026-03-01T00:00:00.000Z' }];
    const listeners = new Set<() => void>();
    return {
      ...fake,
      releases: {
        newest: () => list.length,
        list: () => list,
        onRelease: (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
      execute: async (call) => {
        const { 'as-of': asOf, 'placegraph-release': pinned } = call.headers;
        const release = asOf === undefined ? Number(pinned ?? list.length) : 1;
        return { ...(await fake.execute(call)), extensions: { release } };
      },
      release() {
        list.push({ recordedAt: new Date().toISOString() });
        for (const listener of listeners) listener();
      },
    };
  });
}
