import { deepStrictEqual } from 'node:assert';
import { Pool } from 'undici';
import { median } from '../gateways/table.js';
import { launch, type Program } from '../start-up/launch.js';
import { readAnswer, timeAnswer } from './timed-answer.js';

/** What large answers took, of one gateway in one round, so many asked at once. */
export interface LargeMeasure {
  /** Of the gateway's processor for an answer, in milliseconds. */
  readonly processorTime: number;
  /** In milliseconds from when it was asked for. */
  readonly firstByte: number;
  readonly lastByte: number;
  /** Most memory above what the gateway had when it was idle, in bytes. */
  readonly memory: number;
}

/** Both ways of asking. */
export interface LargeRun {
  readonly one: LargeMeasure;
  readonly together: LargeMeasure;
}

/** How many are asked at once. */
export const atOnce = 8;
const oneByOne = 4;
/** Time in which an idle process settles, in milliseconds. */
const rest = 300;

/** The right answers of a gateway by its key: the bytes, which it must send again and again. */
export class RightAnswers {
  readonly #bytes = new Map<string, Buffer>();
  readonly #data = new Map<string, unknown>();

  /** The bytes that this gateway answers. @throws when another gateway answered other data */
  of(key: string, query: string, answer: Buffer): Buffer {
    const place = `${key} ${query}`;
    const known = this.#bytes.get(place);
    if (known !== undefined) return known;
    const { data } = JSON.parse(answer.toString()) as { readonly data: unknown };
    if (this.#data.has(query)) deepStrictEqual(data, this.#data.get(query));
    else this.#data.set(query, data);
    this.#bytes.set(place, answer);
    return answer;
  }

  /** How large the data of an answer is as JSON, in bytes. */
  size(query: string): number {
    return Buffer.byteLength(JSON.stringify(this.#data.get(query)));
  }
}

/** Starts a gateway, asks for large answers one by one, then for some at once, and ends it. */
export async function runGateway(
  program: Program & { readonly key: string },
  { query, small }: { readonly query: string; readonly small: string },
  right: RightAnswers,
): Promise<LargeRun> {
  const running = await launch(program);
  const { account } = running;
  const pool = new Pool(running.url, { connections: atOnce, bodyTimeout: 60_000 });
  try {
    await readAnswer(pool, small);
    await new Promise((resolve) => setTimeout(resolve, rest));
    const idle = account.resident();
    account.forgetMost();
    const expected = right.of(program.key, query, await readAnswer(pool, query));

    const measure = async (
      count: number,
      ask: () => Promise<{ firstByte: number; lastByte: number }[]>,
    ) => {
      const before = account.processorTime();
      const answers = await ask();
      return {
        processorTime: (account.processorTime() - before) / count,
        firstByte: median(answers.map(({ firstByte }) => firstByte)),
        lastByte: median(answers.map(({ lastByte }) => lastByte)),
        memory: account.mostResident() - idle,
      };
    };
    const one = await measure(oneByOne, async () => {
      const answers = [];
      for (let count = 0; count < oneByOne; count += 1) {
        answers.push(await timeAnswer(pool, query, expected));
      }
      return answers;
    });
    account.forgetMost();
    const together = await measure(atOnce, () =>
      Promise.all(Array.from({ length: atOnce }, () => timeAnswer(pool, query, expected))),
    );
    return { one, together };
  } finally {
    await pool.destroy();
    await running.stop();
  }
}
