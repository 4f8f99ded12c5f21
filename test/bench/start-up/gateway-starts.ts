import { deepStrictEqual } from 'node:assert';
import { Pool } from 'undici';
import { ask } from '../graph/ask.js';
import { launch, type Program } from './launch.js';

/** One start of one gateway. Times in milliseconds, memory in bytes. */
export interface GatewayStart {
  /** Until its port took a connection. */
  readonly opened: number;
  /** From then until it had answered rightly. */
  readonly firstAnswer: number;
  /** Of the processor, until it had answered rightly. */
  readonly processorTime: number;
  readonly resident: number;
  readonly data: unknown;
}

const patience = 60_000;

/** Starts a gateway, asks it as soon as its port opens, again where it is not ready, and ends it. */
export async function timeGatewayStart(program: Program, query: string): Promise<GatewayStart> {
  const running = await launch(program);
  const pool = new Pool(running.url, { connections: 1 });
  try {
    const text = await askUntilAnswered(pool, query);
    const firstAnswer = performance.now() - running.began - running.opened;
    const { account, opened } = running;
    const processorTime = account.processorTime();
    const resident = account.resident();
    const { data } = JSON.parse(text) as { readonly data: unknown };
    return { opened, firstAnswer, processorTime, resident, data };
  } finally {
    await pool.destroy();
    await running.stop();
  }
}

/** @throws when the answers of two gateways differ. */
export function checkSame(starts: readonly GatewayStart[]): void {
  for (const { data } of starts) deepStrictEqual(data, starts[0]?.data);
}

async function askUntilAnswered(pool: Pool, query: string): Promise<string> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await ask(pool, query);
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
}
