import { Pool } from 'undici';
import type { Contestant } from './contestants/contestants.js';
import { loadWith, timeWithin, type Question } from './load.js';
import { startProcess } from './process-under-load.js';

/** What one contestant showed in one round. */
export interface Measure {
  readonly requestsPerSecond: number;
  /** Processor time of the gateway for a request, in milliseconds. */
  readonly processorTime: number;
  /** In milliseconds. */
  readonly p99: number;
  /** Operations that the subgraphs answered for a request. */
  readonly fetches: number;
}

/** A contestant that runs and gives the right answer. */
export interface Runner {
  readonly contestant: Contestant;
  readonly measure: (seconds: number) => Promise<Measure>;
  stop(): Promise<void>;
}

export const connections = 32;

/** Starts a contestant and asks it once; its answer must be the one that `check` accepts. */
export async function startRunner(
  contestant: Contestant,
  body: string,
  check: (answer: unknown) => void,
  countFetches: () => Promise<number>,
  profile?: string,
): Promise<Runner> {
  const running = await startProcess({ ...contestant, core: 0, profile });
  const pool = new Pool(`http://127.0.0.1:${running.port}`, { connections });
  const question: Question = { body, expected: await askOnce(pool, body) };
  check(JSON.parse(question.expected.toString('utf8')));
  return {
    contestant,
    async measure(seconds) {
      const fetchesBefore = await countFetches();
      const before = running.processorTime();
      const load = await loadWith(pool, question, { connections, seconds });
      return {
        requestsPerSecond: load.answers / load.seconds,
        processorTime: (running.processorTime() - before) / load.answers,
        p99: timeWithin(load, 0.99),
        fetches: ((await countFetches()) - fetchesBefore) / load.answers,
      };
    },
    async stop() {
      await pool.destroy();
      await running.stop();
    },
  };
}

async function askOnce(pool: Pool, body: string): Promise<Buffer> {
  const response = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  return Buffer.from(await response.body.arrayBuffer());
}
