/**
 * What the graph adds to its SQL: each saved operation end to end over HTTP, subgraphs in process, no response
 * cache, against a server that sends the same statements to the same database and writes the same JSON, see
 * `serveReplays`. Both in one process, one request at a time, in interleaved rounds.
 *
 *     npm run bench:lower-bound -- <postgresql://… | directory of a filled embedded database>
 *                                  [--only 01,07] [--rounds 5] [--asks 5] [--out folder]
 */
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { listSavedOperations } from '../../../schema/operations/load.js';
import { openFilled } from '../graph/filled-database.js';
import { ask } from '../graph/ask.js';
import { serveGraph } from '../graph/serve-graph.js';
import { writeReport } from '../graph/report.js';
import { median } from '../gateways/table.js';
import { record } from './recording.js';
import { serveReplays, type Replayed } from './replay-server.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    asks: { type: 'string', default: '5' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const [place = '.placegraph/database'] = positionals;
const wanted = values.only?.split(',');
const operations = (await listSavedOperations()).filter(
  ({ id }) => wanted?.some((start) => id.startsWith(start)) ?? true,
);
const database = await openFilled(place);
const graph = await serveGraph(database, {
  ...process.env,
  PORT: '0',
  CACHE_SIZE: '0',
  JOIN_REQUESTS: 'off',
  DRAIN_DELAY: '1',
  LOG_LEVEL: 'error',
  SUBGRAPH_TIMEOUT: '60000',
  REQUEST_DEADLINE: '60000',
});
const ours = new Pool(graph.url, { connections: 1 });

const replayed: Replayed[] = [];
for (const { query, variables } of operations) {
  await ask(ours, query, variables);
  let text = '';
  const statements = await record(async () => (text = await ask(ours, query, variables)));
  replayed.push({
    body: JSON.stringify({ query, variables }),
    statements,
    answer: JSON.parse(text),
  });
}
const replays = await serveReplays(place, replayed);
const least = new Pool(replays.url, { connections: 1 });

/** The quickest of some asks. */
async function timeOf(pool: Pool, number: number): Promise<number> {
  const { query = '', variables } = operations[number] ?? {};
  let quickest = Infinity;
  for (let count = 0; count < Number(values.asks); count += 1) {
    const began = performance.now();
    await ask(pool, query, variables);
    quickest = Math.min(quickest, performance.now() - began);
  }
  return quickest;
}

const taken = operations.map(() => [] as { readonly ours: number; readonly least: number }[]);
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const [number] of operations.entries()) {
    const time = { least: await timeOf(least, number), ours: await timeOf(ours, number) };
    taken[number]?.push(time);
  }
}
const ratios = taken.map((times) => median(times.map((time) => time.ours / time.least)));
const rows = operations.map(({ id }, number) => [
  id,
  String(replayed[number]?.statements.length),
  (JSON.stringify(replayed[number]?.answer).length / 1024).toFixed(0),
  median((taken[number] ?? []).map((time) => time.least)).toFixed(1),
  median((taken[number] ?? []).map((time) => time.ours)).toFixed(1),
  (ratios[number] ?? 0).toFixed(2),
]);
rows.push(['median of the operations', '–', '–', '–', '–', median(ratios).toFixed(2)]);
writeReport(values.out, `lower-bound-${database.engine}`, [
  { head: ['operation', 'SQL', 'KiB', 'least ms', 'ours ms', 'ours ÷ least'], rows },
  `Medians of ${values.rounds} interleaved rounds, in each the quickest of ${values.asks} asks, one at a time, end to end over HTTP;
${database.engine}; subgraphs in process, no response cache. The least does no mapping of rows at all. Node ${process.version}.`,
]);
await Promise.all([ours.destroy(), least.destroy()]);
await replays.stop();
await graph.stop();
await database.close();
