/**
 * How the cost of a question grows with the graph: London once, ten times and a hundred times (organisations,
 * areas, releases, revisions, figures), generated beside the real one in databases of this run alone. Each size
 * is served by a process of its own; the same questions are put to all, in interleaved rounds.
 *
 *     npm run bench:growth -- [--server postgresql://…] [--sizes 1,10,100] [--figures health,council,finance]
 *                            [--rounds 7] [--keep name] [--out folder]
 *
 * `--figures` names the sectors whose figures grow too (all unless said): a hundred times all of them are
 * 45 million rows, which take a server an hour to make.
 */
import { Pool } from 'undici';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { SubgraphName } from '../../../schema/subgraphs.js';
import { ask } from '../graph/ask.js';
import { startProcess } from '../gateways/process-under-load.js';
import { median } from '../gateways/table.js';
import { writeReport } from '../graph/report.js';
import { growthQuestions } from './questions.js';
import { TwinServer } from './server.js';

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'postgresql://postgres@127.0.0.1:5432/postgres' },
    sizes: { type: 'string', default: '1,10,100' },
    figures: { type: 'string', default: 'health,council,finance' },
    rounds: { type: 'string', default: '7' },
    keep: { type: 'string' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const sectors = values.figures.split(',') as SubgraphName[];
const notKept = {
  CACHE_SIZE: '0',
  JOIN_REQUESTS: 'off',
  SUBGRAPH_TIMEOUT: '60000',
  REQUEST_DEADLINE: '60000',
  DRAIN_DELAY: '1',
  LOG_LEVEL: 'warn',
};
const asksARound = 8;
const server = new TwinServer(values.server, values.keep);
const stops: (() => Promise<void>)[] = [];

async function startLondon(times: number) {
  const url = await server.london(times, sectors);
  const running = await startProcess({
    args: (port) => [
      fileURLToPath(
        new URL('../../../.bench/built/test/bench/graph/graph-process.js', import.meta.url),
      ),
      String(port),
      url,
    ],
    core: 0,
    environment: notKept,
  });
  const pool = new Pool(`http://127.0.0.1:${running.port}`, { connections: 1 });
  stops.push(async () => {
    await pool.destroy();
    await running.stop();
  });
  return { running, pool, questions: growthQuestions(await server.depths(times)) };
}

async function timeOf(pool: Pool, query: string): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < asksARound; count += 1) {
    const began = performance.now();
    await ask(pool, query);
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

try {
  const londons: Awaited<ReturnType<typeof startLondon>>[] = [];
  // A database is made of another one, which nobody may have open.
  for (const times of sizes) await server.london(times, sectors);
  for (const times of sizes) londons.push(await startLondon(times));
  const [first] = londons;
  const titles = first?.questions ?? [];
  /** By question, then size: a time for each round. */
  const taken = titles.map(() => londons.map((): number[] => []));
  const sizesOfAnswers = titles.map((): number[] => []);
  for (const [number] of titles.entries()) {
    for (const { pool, questions } of londons) {
      const text = await ask(pool, questions[number]?.query ?? '');
      sizesOfAnswers[number]?.push(text.length);
      for (let warm = 0; warm < 5; warm += 1) await ask(pool, questions[number]?.query ?? '');
    }
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [number] of titles.entries()) {
      for (const [size, { pool, questions }] of londons.entries()) {
        const time = await timeOf(pool, questions[number]?.query ?? '');
        taken[number]?.[size]?.push(time);
      }
    }
  }
  const growth = (number: number, size: number) =>
    median(
      (taken[number]?.[size] ?? []).map((time, round) => time / (taken[number]?.[0]?.[round] ?? 0)),
    );
  const rows = titles.map(({ kind, title }, number) => [
    kind,
    title,
    ((sizesOfAnswers[number]?.at(-1) ?? 0) / (sizesOfAnswers[number]?.[0] ?? 1)).toFixed(2),
    median(taken[number]?.[0] ?? []).toFixed(1),
    ...sizes.slice(1).map((_, index) => growth(number, index + 1).toFixed(2)),
  ]);
  const memory = londons.map(({ running }) => running.memory());
  const head = [
    'kind',
    'question',
    `answer × ${String(sizes.at(-1))} ÷ × ${String(sizes[0])}`,
    'ms at × 1',
    ...sizes.slice(1).map((size) => `time × ${String(size)} ÷ × 1`),
  ];
  rows.push([
    'memory',
    'of the process at its most',
    '–',
    `${((memory[0] ?? 0) / 1e6).toFixed(0)} MB`,
    ...memory.slice(1).map((bytes) => (bytes / (memory[0] ?? 1)).toFixed(2)),
  ]);
  writeReport(values.out, 'growth', [
    { head, rows },
    `Medians of ${values.rounds} interleaved rounds, in each the quickest of ${String(asksARound)} asks, one at a time, end to end over HTTP at the gateway,
subgraphs in process, PostgreSQL, no response cache. Figures grow in: ${values.figures}. Node ${process.version}.`,
  ]);
} finally {
  await Promise.all(stops.map((stop) => stop()));
  await server.clear();
}
