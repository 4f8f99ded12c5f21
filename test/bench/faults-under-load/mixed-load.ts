import { performance } from 'node:perf_hooks';
import type { Pool } from 'undici';
import { checkAnswer, type Verdict } from './check-answer.js';
import { touched, untouched, type LoadOperation } from './operations.js';

/** What one stretch showed. */
export interface Stretch {
  /** Answers a second of the operation that does not need the failing subgraph. */
  readonly untouched: number;
  /** How long the stretch was, in seconds. */
  readonly seconds: number;
  /** Its time within which 99 of 100 answers came, in milliseconds. */
  readonly p99: number;
  /** Answers of the operation that does. */
  readonly touched: Readonly<Record<Verdict, number>>;
}

/**
 * How touched operations come: so many are begun a second, however long they take, or so many clients send one
 * after the other, each when it has its answer.
 */
export type TouchedLoad = { readonly perSecond: number } | { readonly clients: number };

/** Asks one gateway, and knows the right answer of every variant of every operation. */
export interface MixedLoad {
  run(options: {
    readonly seconds: number;
    /** Clients of untouched operations; each sends the next one when it has its answer. */
    readonly connections: number;
    readonly load: TouchedLoad;
  }): Promise<Stretch>;
}

/** Learns the right answers while nothing fails. */
export async function createMixedLoad(pool: Pool, failing: string): Promise<MixedLoad> {
  const right = new Map<string, unknown>();
  // Byte for byte the same answers to the same question are checked once, so that the load costs little.
  const verdictsOf = new Map<string, Map<string, Verdict>>();
  const askText = async (body: string): Promise<string> => {
    const response = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`Status ${response.statusCode}: ${text}`);
    return text;
  };
  const bodies = ({ query, variants }: LoadOperation) =>
    variants.map((variables) => JSON.stringify({ query, variables }));
  for (const body of [touched, untouched].flatMap(bodies)) {
    const { data, errors } = JSON.parse(await askText(body)) as Record<string, unknown>;
    if (errors !== undefined) throw new Error(`It fails before anything is reset: ${body}`);
    right.set(body, data);
    verdictsOf.set(body, new Map());
  }
  const ask = async (body: string) => {
    const text = await askText(body);
    const checked = verdictsOf.get(body)!;
    const verdict = checked.get(text) ?? checkAnswer(text, right.get(body), failing);
    checked.set(text, verdict);
    return verdict;
  };
  const ofTouched = bodies(touched);
  const ofUntouched = bodies(untouched);

  return {
    async run({ seconds, connections, load }) {
      const verdicts = { whole: 0, partial: 0 };
      const times: number[] = [];
      const under: Promise<void>[] = [];
      const failures: unknown[] = [];
      const began = performance.now();
      const end = began + seconds * 1000;
      let begun = 0;
      const askTouched = async () => {
        const body = ofTouched[begun % ofTouched.length]!;
        begun += 1;
        verdicts[await ask(body)] += 1;
      };
      const note = (asking: Promise<void>) => {
        under.push(asking.catch((error: unknown) => void failures.push(error)));
      };
      const arrivals = setInterval(() => {
        if (!('perSecond' in load)) return;
        const due = ((performance.now() - began) / 1000) * load.perSecond;
        while (begun < due) note(askTouched());
      }, 5);
      const keepAsking = async () => {
        while (performance.now() < end) await askTouched();
      };
      for (let client = 0; 'clients' in load && client < load.clients; client += 1) {
        note(keepAsking());
      }
      const workers = Array.from({ length: connections }, async (_, worker) => {
        for (let turn = worker; performance.now() < end; turn += 1) {
          const asked = performance.now();
          const verdict = await ask(ofUntouched[turn % ofUntouched.length]!);
          if (verdict !== 'whole') throw new Error('An operation was touched that should not be.');
          times.push(performance.now() - asked);
        }
      });
      try {
        await Promise.all(workers);
      } finally {
        clearInterval(arrivals);
      }
      const took = (performance.now() - began) / 1000;
      await Promise.all(under);
      if (failures.length > 0) throw failures[0];
      times.sort((a, b) => a - b);
      return {
        untouched: times.length / took,
        seconds: took,
        p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
        touched: verdicts,
      };
    },
  };
}
