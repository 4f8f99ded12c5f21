import { Pool } from 'undici';
import { z } from 'zod';
import { callerHeader, type SignCaller } from '../execution/sign.js';
import { createReleaseBoard, type ReleaseNumbers } from './release-numbers.js';

/** How subgraphs over HTTP are asked for their releases. */
export interface PollOptions {
  /** Addresses of the subgraphs by name. */
  readonly subgraphs: ReadonlyMap<string, string>;
  readonly sign?: SignCaller | undefined;
}

/** Release numbers that are asked for again and again. */
export interface PolledReleases extends ReleaseNumbers {
  /** Resolves when each subgraph has been asked once. */
  readonly begun: Promise<void>;
  close(): Promise<void>;
}

/** Twice a second; milliseconds. */
const pause = 500;
/** Longest wait for an answer, which needs no database; milliseconds. */
const patience = 1_000;

const moment = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const answer = z.object({ newest: z.int().min(0), recordedAt: moment, first: moment });

/** Asks each subgraph for its newest release twice a second; one that does not answer keeps its number. */
export function pollReleases({ subgraphs, sign }: PollOptions): PolledReleases {
  const board = createReleaseBoard([...subgraphs.keys()]);
  const closing = new AbortController();
  const pools: Pool[] = [];
  const timers = new Map<string, NodeJS.Timeout>();
  const begun = [...subgraphs].map(([name, url]) => {
    const pool = new Pool(new URL(url).origin, { connections: 1 });
    pools.push(pool);
    return poll(name, pool);
  });

  async function poll(name: string, pool: Pool): Promise<void> {
    const known = await ask(name, pool).catch(() => undefined);
    if (closing.signal.aborted) return;
    if (known) board.set(name, known);
    timers.set(name, setTimeout(() => void poll(name, pool), pause).unref());
  }

  async function ask(name: string, pool: Pool) {
    const signature = await sign?.(name);
    const { body } = await pool.request({
      method: 'GET',
      path: '/release',
      headers: signature === undefined ? {} : { [callerHeader]: signature },
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(patience)]),
    });
    return answer.parse(await body.json());
  }

  return {
    ...board,
    begun: Promise.all(begun).then(() => undefined),
    close: async () => {
      closing.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(pools.map((pool) => pool.destroy()));
    },
  };
}
