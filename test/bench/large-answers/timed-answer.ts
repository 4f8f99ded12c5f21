import type { Pool } from 'undici';

/** How one answer came; in milliseconds from when it was asked for. */
export interface TimedAnswer {
  readonly firstByte: number;
  readonly lastByte: number;
}

/** Asks once and gives the whole answer. @throws when it has errors */
export async function readAnswer(pool: Pool, query: string): Promise<Buffer> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  const bytes = Buffer.from(await body.arrayBuffer());
  if (statusCode === 200 && !bytes.includes('"errors":[')) return bytes;
  throw new Error(`It answers ${String(statusCode)} ${bytes.toString('utf8', 0, 500)}`);
}

/** Asks once and compares the answer with the right one as it comes, chunk by chunk. @throws when it differs */
export function timeAnswer(pool: Pool, query: string, expected: Buffer): Promise<TimedAnswer> {
  return new Promise((resolve, reject) => {
    const asked = performance.now();
    let firstByte = Number.NaN;
    let read = 0;
    let isRight = true;
    pool.dispatch(
      {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, status) => {
          isRight = status === 200;
        },
        onResponseData: (_controller, chunk) => {
          if (read === 0) firstByte = performance.now() - asked;
          isRight &&= expected.subarray(read, read + chunk.length).equals(chunk);
          read += chunk.length;
        },
        onResponseEnd: () => {
          const lastByte = performance.now() - asked;
          if (isRight && read === expected.length) resolve({ firstByte, lastByte });
          else reject(new Error(`An answer of ${String(read)} bytes differs.`));
        },
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
