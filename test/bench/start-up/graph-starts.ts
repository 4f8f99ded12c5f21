import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import type { SavedOperation } from '../../../schema/operations/load.js';
import { ask } from '../graph/ask.js';
import { median } from '../gateways/table.js';
import { launch } from './launch.js';

/** One start of the product's graph over a filled database. Times in milliseconds, memory in bytes. */
export interface GraphStart {
  /** Until its port took a connection: plans of saved operations are made before. */
  readonly opened: number;
  /** Of the processor, until then. */
  readonly processorTime: number;
  readonly resident: number;
  /** Of each saved operation the first answer, in their order, and the median of its later ones. */
  readonly answers: readonly { readonly first: number; readonly warm: number }[];
  readonly residentAtLast: number;
}

/** Asks of each operation after the first one, before its warm answers are timed. */
export const asksBefore = 5;
export const asksTimed = 5;
const environment = {
  CACHE_SIZE: '0',
  JOIN_REQUESTS: 'off',
  SUBGRAPH_TIMEOUT: '60000',
  REQUEST_DEADLINE: '60000',
  DRAIN_DELAY: '1',
  LOG_LEVEL: 'error',
};
const program = fileURLToPath(new URL('../graph/graph-process.js', import.meta.url));

/** Starts the graph, asks each saved operation once, then all of them over and over, and ends it. */
export async function timeGraphStart(
  place: string,
  operations: readonly SavedOperation[],
): Promise<GraphStart> {
  const running = await launch({ args: (port) => [program, String(port), place], environment });
  const pool = new Pool(running.url, { connections: 1 });
  try {
    const { account, opened } = running;
    const processorTime = account.processorTime();
    const resident = account.resident();
    const timeOf = async ({ query, variables }: SavedOperation) => {
      const asked = performance.now();
      await ask(pool, query, variables);
      return performance.now() - asked;
    };
    const firsts: number[] = [];
    for (const operation of operations) firsts.push(await timeOf(operation));
    const times = operations.map((): number[] => []);
    for (let count = 0; count < asksBefore + asksTimed; count += 1) {
      for (const [number, operation] of operations.entries()) {
        const time = await timeOf(operation);
        if (count >= asksBefore) times[number]?.push(time);
      }
    }
    const answers = firsts.map((first, number) => ({ first, warm: median(times[number] ?? []) }));
    return { opened, processorTime, resident, answers, residentAtLast: account.resident() };
  } finally {
    await pool.destroy();
    await running.stop();
  }
}
