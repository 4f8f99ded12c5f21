/**
 * The saved operations through the gateway over HTTP, against stock @apollo/gateway: processor time of the gateway
 * alone, for a request. Cold is the first time that each is asked after a start; warm is every other time without
 * response cache; hot is from the response cache. The subgraphs are the product's over shipped figures, and remember
 * their answers, so that both gateways get the same. Rounds are interleaved and ratios taken within each.
 *
 *     npm run bench:questions -- [postgresql://… | directory of a filled embedded database]
 *                                [--only 01,07] [--rounds 5] [--seconds 0.5] [--out folder]
 *                                [--profile warm]
 */
import { deepStrictEqual } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listSavedOperations } from '../../../schema/operations/load.js';
import { pinSelf } from '../gateways/process-under-load.js';
import { median } from '../gateways/table.js';
import { fill, openFilled } from '../graph/filled-database.js';
import { writeReport } from '../graph/report.js';
import { startAsked, type Asked } from './asked-gateway.js';
import { serveRemembering } from './remembering-subgraphs.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '0.5' },
    profile: { type: 'string' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const rounds = Number(values.rounds);
const wanted = values.only?.split(',');
/** What asks a subgraph that the gateway has in itself, such as who is asking: stock has none. */
const own = ({ query }: { readonly query: string }) => /\bviewer\b/.test(query);
const saved = await listSavedOperations();
const operations = saved.filter(
  (operation) =>
    !own(operation) && (wanted?.some((start) => operation.id.startsWith(start)) ?? true),
);
const folder = mkdtempSync(join(tmpdir(), 'placegraph-questions-'));
const place = positionals[0] ?? join(folder, 'database');
if (positionals.length === 0) await fill(place);
const database = await openFilled(place);
const subgraphs = await serveRemembering(database);
await pinSelf(1);

const module = (name: string) =>
  fileURLToPath(new URL(`../gateways/contestants/${name}.js`, import.meta.url));
const supergraph = join(folder, 'supergraph.graphql');
const text = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
writeFileSync(
  supergraph,
  [...subgraphs.addresses].reduce(
    (sdl, [name, url]) =>
      sdl.replace(new RegExp(`(@join__graph\\(name: "${name}", url: )"[^"]*"`), `$1"${url}"`),
    text,
  ),
);
const addresses = [...subgraphs.addresses].map(([name, url]) => `${name}=${url}`).join(',');
const ours = { SUBGRAPHS: addresses, LOG_LEVEL: 'error', DRAIN_DELAY: '1' };
const contestants = {
  stock: { name: 'stock', environment: {} },
  warm: { name: 'ours', environment: { ...ours, CACHE_SIZE: '0', JOIN_REQUESTS: 'off' } },
  hot: { name: 'ours', environment: ours },
} as const;
type Key = keyof typeof contestants;
const keys = Object.keys(contestants) as Key[];
const started: Asked[] = [];
const start = (key: Key, profile?: string): Promise<Asked> => {
  const { name, environment } = contestants[key];
  return startAsked([module(name)], supergraph, environment, profile).then((gateway) => {
    started.push(gateway);
    return gateway;
  });
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const bodyOf = ({ query, variables }: (typeof operations)[number]) =>
  JSON.stringify({ query, variables });

try {
  const warming = new Map<Key, Asked>();
  for (const key of keys) warming.set(key, await start(key));
  for (const operation of operations) {
    const answers = [];
    for (const key of keys) answers.push(await warming.get(key)!.ask(bodyOf(operation)));
    for (const answer of answers.slice(1)) deepStrictEqual(answer, answers[0], operation.id);
  }
  for (const gateway of warming.values()) await gateway.stop();

  const cold: Record<'stock' | 'warm', number[]> = { stock: [], warm: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const key of ['stock', 'warm'] as const) {
      const gateway = await start(key);
      const before = gateway.processorTime();
      for (const operation of operations) await gateway.ask(bodyOf(operation));
      cold[key].push((gateway.processorTime() - before) / operations.length);
      await gateway.stop();
    }
    process.stderr.write(`cold round ${String(round + 1)} of ${String(rounds)}\n`);
  }

  const running = new Map<Key, Asked>();
  for (const key of keys) {
    running.set(key, await start(key, key === values.profile ? '.bench/profiles' : undefined));
  }
  const spent = new Map<string, Record<Key, number[]>>();
  for (const operation of operations) {
    const body = bodyOf(operation);
    const times: Record<Key, number[]> = { stock: [], warm: [], hot: [] };
    for (const key of keys) await running.get(key)!.costOf(body, 0.3);
    for (let round = 0; round < rounds; round += 1) {
      for (const key of keys) {
        times[key].push(await running.get(key)!.costOf(body, Number(values.seconds)));
      }
    }
    spent.set(operation.id, times);
    process.stderr.write(
      `${operation.id} ${keys.map((key) => median(times[key]).toFixed(2)).join(' ')}\n`,
    );
  }
  const ratioOf = (times: Record<Key, number[]>, key: Key) =>
    median(times.stock.map((stock, round) => stock / times[key][round]!));
  const rows = [...spent].map(([id, times]) => [
    id,
    ...keys.map((key) => median(times[key]).toFixed(3)),
    ratioOf(times, 'warm').toFixed(1),
    ratioOf(times, 'hot').toFixed(0),
  ]);
  const all = [...spent.values()];
  const coldRatio = median(cold.stock.map((stock, round) => stock / cold.warm[round]!));
  writeReport(values.out, 'questions', [
    {
      head: ['operation', 'stock ms', 'ours warm ms', 'ours hot ms', 'stock ÷ warm', 'stock ÷ hot'],
      rows,
    },
    `Processor time of the gateway for a request, over HTTP; medians of ${String(rounds)} interleaved rounds. Stock ÷ ours:
warm, median of all operations: ${median(all.map((times) => ratioOf(times, 'warm'))).toFixed(2)}; hot: ${median(all.map((times) => ratioOf(times, 'hot'))).toFixed(0)};
cold, the first time each is asked after a start: ${coldRatio.toFixed(2)} (${median(cold.stock).toFixed(1)} ms against ${median(cold.warm).toFixed(1)} ms an operation,
mean of ${String(operations.length)}; ours plans saved operations before it says that it is ready).
All operations: warm ${(sum(all.map(({ stock }) => median(stock))) / sum(all.map(({ warm }) => median(warm)))).toFixed(2)}. The answers’ data is the same.
Left out, as they ask a subgraph of the gateway’s own: ${saved
      .filter(own)
      .map(({ id }) => id)
      .join(', ')}.`,
  ]);
} finally {
  await Promise.all(started.map((gateway) => gateway.stop()));
  await subgraphs.close();
  await database.close();
  rmSync(folder, { recursive: true });
}
