/**
 * One subgraph resets connections at random, before and within its answers, under load: every answer is the right
 * one or that one with explained nulls, the gateway stays up without an unhandled rejection, and operations that do
 * not need the subgraph keep their throughput. Each round has a quiet stretch and one for each share of requests
 * that are reset, short ones and many rounds, because the same load on the same machine is up to twice as fast a
 * few seconds later. Operations that need the subgraph come in two ways: from clients that wait for each answer, as
 * in the other benchmarks, and as many a second in all stretches of a round, while the gateway has no time to spare.
 *
 *     npm run bench:faults-under-load -- [--rounds 30] [--seconds 1] [--shares 0.3,0.9] [--out folder]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { composeShop, shop } from '../gateways/graph/shop.js';
import { pinSelf, startProcess } from '../gateways/process-under-load.js';
import { median } from '../gateways/table.js';
import { createMixedLoad, type TouchedLoad } from './mixed-load.js';
import { describeRounds, keptInAll, type Costed, type Round } from './fault-rounds.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '1' },
    shares: { type: 'string', default: '0.3,0.9' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const failing = 'inventory';
const connections = 16;
/** Clients of touched operations that wait for their answers. */
const clients = 4;
/** Shares of its requests that are reset: retries cope with few, the breaker opens at many. */
const shares = values.shares.split(',');
const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

await pinSelf(1);
const folder = mkdtempSync(join(tmpdir(), 'placegraph-faults-'));
const subgraphs = await startProcess({
  args: (port) => [fileOf('../gateways/serve-subgraphs.js'), String(port)],
  core: 1,
});
const origin = `http://127.0.0.1:${subgraphs.port}`;
const supergraph = join(folder, 'supergraph.graphql');
writeFileSync(
  supergraph,
  composeShop((name) => `${origin}/${name}`),
);
const gateway = await startProcess({
  args: (port) => [fileOf('../gateways/contestants/ours.js'), String(port), supergraph],
  core: 0,
  environment: {
    LOG_LEVEL: 'silent',
    CACHE_SIZE: '0',
    // The load falls into step by and by: then up to eleven of twelve answers are joined, in faulty stretches
    // fewer, and their throughput says how well it keeps step.
    JOIN_REQUESTS: 'off',
    MAX_ERRORS: '1000',
    MAX_LIST_REPEATS: '3',
    BREAKER_PAUSE: '1000',
    SUBGRAPHS: shop.map(({ name }) => `${name}=${origin}/${name}`).join(','),
  },
});
const pool = new Pool(`http://127.0.0.1:${gateway.port}`, { connections: 2 * connections });

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

async function resetting(share: string): Promise<number> {
  return Number(await (await fetch(`${origin}/resets/${failing}/${share}`)).text());
}

try {
  const load = await createMixedLoad(pool, failing);
  const seconds = Number(values.seconds);
  const quarter = async () => {
    const alone = await load.run({ seconds, connections, load: { clients: 0 } });
    return Math.max(5, Math.round(alone.untouched / 4));
  };
  const first = await quarter();
  // Until all that runs is compiled, also what runs after a reset only, later stretches are the faster ones.
  for (const share of ['0', ...shares, '0', ...shares]) {
    await resetting(share);
    await load.run({ seconds: 10, connections, load: { perSecond: first } });
  }
  const stretch = async (share: string, touched: TouchedLoad): Promise<Costed> => {
    await resetting(share);
    // The breaker may still leave the subgraph alone for its pause, or not have noticed yet.
    await load.run({ seconds: 1.1, connections, load: touched });
    const before = gateway.processorTime();
    const showed = await load.run({ seconds, connections, load: touched });
    const spent = gateway.processorTime() - before;
    return { ...showed, perProcessorSecond: (1000 * showed.untouched * showed.seconds) / spent };
  };
  const playRound = async (number: number, touched: TouchedLoad): Promise<Round> => {
    const showed = new Map<string, Costed>();
    // Each comes first, in the middle and last as often as the others, in case the machine slows down meanwhile.
    const order = number % 2 === 0 ? ['0', ...shares] : [...shares].reverse().concat('0');
    for (const share of rotate(order, number >> 1))
      showed.set(share, await stretch(share, touched));
    const { 0: quiet, ...faulty } = Object.fromEntries(showed) as { 0: Costed };
    return { quiet, faulty };
  };
  const waiting: Round[] = [];
  const arriving: Round[] = [];
  const rates: number[] = [];
  for (let number = 0; number < Number(values.rounds); number += 1) {
    waiting.push(await playRound(number, { clients }));
    // Anew for each round: on a busy machine the gateway is faster at times and slower at others.
    const perSecond = await quarter();
    rates.push(perSecond);
    arriving.push(await playRound(number, { perSecond }));
    process.stderr.write(`${JSON.stringify([waiting.at(-1), arriving.at(-1)])}\n`);
  }
  const resets = await resetting('0');
  if (gateway.hasEnded() || gateway.complaints() !== '') {
    throw new Error(`The gateway has ended or complains: ${gateway.complaints()}`);
  }
  const kept = keptInAll(waiting, 'untouched');
  const report = `Throughput of untouched operations, faulty ÷ quiet, all shares together: ${kept.toFixed(3)} where clients wait for their answers,
${keptInAll(arriving, 'untouched').toFixed(3)} where touched operations come at a fixed rate and the gateway has no time to spare (medians of ${String(waiting.length)} rounds of
${String(shares.length)} × ${values.seconds} s of resets each). By second of the gateway's processor time, which a busy machine disturbs less:
${keptInAll(waiting, 'perProcessorSecond').toFixed(3)} and ${keptInAll(arriving, 'perProcessorSecond').toFixed(3)}. ${String(connections)} clients ask for untouched operations.

${String(clients)} clients ask for touched operations, each when it has its answer:

${describeRounds(waiting, shares)}

Touched operations come at a rate, ${median(rates).toFixed(0)} a second, a quarter of what the gateway answers of the others alone:

${describeRounds(arriving, shares)}

The subgraph ${failing} reset ${resets} connections, at random, ${shares.join(' and ')} of its requests.
Every answer was the right one, or the right one with nulls that an error explains. The gateway did not end
and wrote no warning of an unhandled rejection or of a leak.`;
  mkdirSync(values.out, { recursive: true });
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(join(values.out, `${day}-faults-under-load.md`), `${report}\n`);
  process.stdout.write(`${report}\n`);
  if (kept < 0.9) process.exitCode = 1;
} finally {
  await pool.destroy();
  await gateway.stop();
  await subgraphs.stop();
  rmSync(folder, { recursive: true });
}
