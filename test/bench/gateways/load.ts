import { performance } from 'node:perf_hooks';
import { type Pool } from 'undici';

/** What one stretch of load showed. */
export interface Load {
  readonly answers: number;
  /** From the first request to the last answer, in seconds. */
  readonly seconds: number;
  /** Time of each answer, in milliseconds, shortest first. */
  readonly times: readonly number[];
}

/** What is asked, and the only right answer. */
export interface Question {
  readonly body: string;
  readonly expected: Buffer;
}

/**
 * Asks over and over on a number of connections, each waiting for its answer before it asks again, for so many
 * seconds. Every answer is compared with the right one, byte by byte.
 *
 * @throws when an answer differs or does not come.
 */
export async function loadWith(
  pool: Pool,
  { body, expected }: Question,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Load> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const asked = performance.now();
        await ask(pool, body, expected);
        times.push(performance.now() - asked);
      }
    }),
  );
  return {
    answers: times.length,
    seconds: (performance.now() - began) / 1000,
    times: times.sort((a, b) => a - b),
  };
}

/** The time that `share` of the answers kept, such as 0.99. */
export function timeWithin({ times }: Load, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** Asks once; chunks are compared as they come, so that checking costs no copy. */
function ask(pool: Pool, body: string, expected: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let read = 0;
    let isRight = true;
    let start = '';
    pool.dispatch(
      {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body,
      },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, chunk) => {
          isRight &&= expected.subarray(read, read + chunk.length).equals(chunk);
          if (!isRight && start.length < 500) start += chunk.toString();
          read += chunk.length;
        },
        onResponseEnd: () => {
          if (status === 200 && isRight && read === expected.length) resolve();
          else reject(new Error(`An answer differs (status ${status}, ${read} bytes): ${start}`));
        },
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
