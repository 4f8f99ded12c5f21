import type { InProcessSubgraph } from '../execution/in-process.js';
import { createReleaseBoard, type ReleaseNumbers } from './release-numbers.js';

/** Release numbers of subgraphs in this process, which tell of each release at once. */
export function followClocks(subgraphs: readonly InProcessSubgraph[]): ReleaseNumbers {
  const board = createReleaseBoard(subgraphs.map(({ name }) => name));
  for (const { name, releases } of subgraphs) {
    if (!releases) continue;
    const read = () => {
      const list = releases.list();
      board.set(name, {
        newest: releases.newest(),
        recordedAt: list.at(-1)?.recordedAt,
        first: list[0]?.recordedAt,
      });
    };
    // One that has not read its list yet says so with none, and tells as soon as it has.
    if (releases.newest() > 0) read();
    releases.onRelease(read);
  }
  return board;
}
