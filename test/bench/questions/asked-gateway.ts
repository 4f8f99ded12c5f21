import { Pool } from 'undici';
import { startProcess } from '../gateways/process-under-load.js';

const connections = 8;

/** A gateway as a process on a core of its own. */
export interface Asked {
  /** Asks once; gives the data of the answer. @throws when it answers with errors */
  ask(body: string): Promise<unknown>;
  /** Asks over and over for so many seconds; processor time of the gateway for a request, in milliseconds. */
  costOf(body: string, seconds: number): Promise<number>;
  /** Processor time so far, in milliseconds. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** Starts a contestant, which is told the port and the file of its composed schema. */
export async function startAsked(
  program: readonly string[],
  supergraph: string,
  environment: Readonly<Record<string, string>>,
  profile?: string,
): Promise<Asked> {
  const running = await startProcess({
    args: (port) => [...program, String(port), supergraph],
    core: 0,
    environment,
    profile,
  });
  const pool = new Pool(`http://127.0.0.1:${String(running.port)}`, { connections });

  async function read(body: string): Promise<Buffer> {
    const response = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
    });
    const bytes = Buffer.from(await response.body.arrayBuffer());
    if (response.statusCode === 200) return bytes;
    throw new Error(`It answers ${String(response.statusCode)}: ${bytes.toString().slice(0, 300)}`);
  }

  return {
    async ask(body) {
      const answer = JSON.parse((await read(body)).toString()) as Record<string, unknown>;
      if (answer['errors'] !== undefined) {
        throw new Error(
          `It answers with errors: ${JSON.stringify(answer['errors']).slice(0, 300)}`,
        );
      }
      return answer['data'];
    },
    async costOf(body, seconds) {
      const expected = (await read(body)).length;
      const before = running.processorTime();
      const end = performance.now() + seconds * 1000;
      let answers = 0;
      await Promise.all(
        Array.from({ length: connections }, async () => {
          while (performance.now() < end) {
            if ((await read(body)).length !== expected) throw new Error('Its answers differ.');
            answers += 1;
          }
        }),
      );
      return (running.processorTime() - before) / answers;
    },
    processorTime: () => running.processorTime(),
    async stop() {
      await pool.destroy();
      await running.stop();
    },
  };
}
