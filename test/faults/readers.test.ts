import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { engineUnderTest } from '../support/databases.js';
import { gpWorkforce } from './files/gp-workforce.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import type { ServedGraph } from './graphs/served-graph.js';
import { remark } from './remark.js';

const readers = 50;
const releases = 6;

let graph: SmallGraph;
beforeAll(async () => {
  graph = await smallGraph([gpWorkforce.question]);
});
afterAll(() => graph.drop());

/** Patients of every borough; those of the round's file are 200,000, 100 for each place, and the round. */
const question = `{ boroughs { gssCode health { figures(indicators: ["health.gp-workforce-patients", "health.patients-per-gp"]) {
  observations { exact provenance { release } } } } } }`;

interface Answer {
  readonly boroughs: readonly {
    readonly gssCode: string;
    readonly health: {
      readonly figures: readonly {
        readonly observations: readonly {
          readonly exact: string;
          readonly provenance: { readonly release: string };
        }[];
      }[];
    };
  }[];
}

/** The rounds whose figures an answer holds, and the release it says it was read at. */
function roundsIn(data: Answer): ReadonlySet<string> {
  return new Set(
    data.boroughs.flatMap(({ gssCode, health }) =>
      health.figures.flatMap(({ observations }) =>
        observations.flatMap(({ exact, provenance }) => {
          const figure = Number(exact);
          const patients = figure < 100_000 ? figure * 100 : figure;
          const place = Number(gssCode.slice(-2)) - 1;
          return [
            provenance.release,
            `round ${String(Math.round(patients - 200_000 - 100 * place))}`,
          ];
        }),
      ),
    ),
  );
}

interface Reading {
  readonly times: number[];
  readonly mixed: string[];
  readonly failed: string[];
  readonly rounds: Set<string>;
  /** Release number → rounds answered at it. */
  readonly atRelease: Map<number, Set<string>>;
}

async function readOnce(served: ServedGraph, reading: Reading): Promise<void> {
  const began = performance.now();
  const { status, body, text } = await served.ask(question);
  reading.times.push(performance.now() - began);
  if (status !== 200 || body.errors) return void reading.failed.push(text.slice(0, 300));
  const rounds = roundsIn(body.data as unknown as Answer);
  if (rounds.size !== 1) reading.mixed.push([...rounds].join(', '));
  const { health = 0 } = body.extensions?.['releases'] as Record<string, number>;
  const known = reading.atRelease.get(health) ?? new Set();
  for (const round of rounds) {
    reading.rounds.add(round);
    reading.atRelease.set(health, known.add(round));
  }
}

/** Fifty readers who ask one after another, each with a little rest, until the work is done. */
async function readDuring(served: ServedGraph, work: Promise<unknown>): Promise<Reading> {
  const reading: Reading = {
    times: [],
    mixed: [],
    failed: [],
    rounds: new Set(),
    atRelease: new Map(),
  };
  const state = { isOver: false };
  const over = () => void (state.isOver = true);
  void work.then(over, over);
  const read = async () => {
    while (!state.isOver) {
      await readOnce(served, reading);
      await delay(500 + Math.random() * 1_000);
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  await work;
  return reading;
}

function percentile99(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? 0;
}

describe('readers while releases switch', () => {
  it('11 fifty of them meet no error and no reply of two releases', async () => {
    await graph.importHere(gpWorkforce, 0);
    const { quiet, during } = await graph.open(async (served) => {
      await readDuring(served, delay(3_000));
      const quiet = await readDuring(served, delay(8_000));
      const work = async () => {
        for (let round = 1; round <= releases; round += 1) {
          const file = await graph.file(gpWorkforce, round);
          const asked = { edition: `round ${String(round)}`, accept: 'of the tests' };
          const { exitCode, message } = await served.import(file, asked);
          expect([exitCode, message]).toEqual([0, '']);
          await delay(1_500);
        }
      };
      return { quiet, during: await readDuring(served, work()) };
    });
    expect([...quiet.failed, ...during.failed]).toEqual([]);
    expect([...quiet.mixed, ...during.mixed]).toEqual([]);
    expect(during.rounds.size).toBeGreaterThan(releases / 2);
    for (const rounds of during.atRelease.values()) expect(rounds.size).toBe(1);
    const [calm, busy] = [percentile99(quiet.times), percentile99(during.times)];
    const ratio = busy / calm;
    await remark(
      11,
      `p99 ${calm.toFixed(0)} ms quiet (${String(quiet.times.length)} replies), ` +
        `${busy.toFixed(0)} ms while ${String(releases)} releases switched (${String(during.times.length)} replies): ${ratio.toFixed(2)} ×`,
    );
    expect(ratio).toBeLessThan(engineUnderTest === 'pglite' ? 3 : 2);
  });
});
