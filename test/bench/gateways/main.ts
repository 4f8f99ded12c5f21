/**
 * Benchmark of federation gateways: four subgraphs, one deep query with an answer of 86 KB, 32 connections,
 * the gateway on one core, subgraphs and load on another. Every contestant must first give the same answer, and
 * every answer under load is compared with it byte by byte. Rounds are interleaved; medians are printed.
 *
 *     npm run bench:gateways -- [--only stock,hive,ours] [--rounds 5] [--seconds 5] [--out folder]
 *                            [--profile ours]
 */
import { deepStrictEqual } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listContestants } from './contestants/contestants.js';
import { composeShop, query, shop } from './graph/shop.js';
import { installHive } from './install-hive.js';
import { isPinned, pinSelf, startProcess } from './process-under-load.js';
import { connections, startRunner, type Measure, type Runner } from './rounds.js';
import { writeTable } from './table.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const seconds = Number(values.seconds);
const work = resolve('.bench');
const body = JSON.stringify({ operationName: 'Deep', query });
const say = (line: string) => process.stderr.write(`${line}\n`);

mkdirSync(work, { recursive: true });
await pinSelf(1);
const subgraphs = await startProcess({
  args: (port) => [fileURLToPath(new URL('./serve-subgraphs.js', import.meta.url)), String(port)],
  core: 1,
});
const urlOf = (name: string) => `http://127.0.0.1:${subgraphs.port}/${name}`;
// Of this run alone: Hive Gateway watches the file, and another run has its subgraphs elsewhere.
const folder = mkdtempSync(join(tmpdir(), 'placegraph-gateways-'));
const supergraph = join(folder, 'supergraph.graphql');
writeFileSync(supergraph, composeShop(urlOf));
const contestants = listContestants({
  supergraph,
  subgraphs: new Map(shop.map(({ name }) => [name, urlOf(name)])),
  hive: join(work, 'hive'),
}).filter(({ key }) => values.only?.split(',').includes(key) ?? true);
if (contestants.some(({ key }) => key === 'hive')) installHive(join(work, 'hive'));

const countFetches = async () => Number(await (await fetch(urlOf('../count'))).text());
/** The data alone: beside it ours says by which releases it was answered. */
function dataOf(answer: unknown): unknown {
  const { data, errors } = answer as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined) throw new Error(`It answers with errors: ${JSON.stringify(errors)}`);
  return data;
}

let first: unknown;
const runners: Runner[] = [];
try {
  for (const contestant of contestants) {
    runners.push(
      await startRunner(
        contestant,
        body,
        (answer) => deepStrictEqual(dataOf(answer), (first ??= dataOf(answer))),
        countFetches,
        contestant.key === values.profile ? join(work, 'profiles') : undefined,
      ),
    );
    say(`${contestant.title}: the same answer`);
  }
  const results = new Map<string, Measure[]>(contestants.map(({ key }) => [key, []]));
  for (const runner of runners) await runner.measure(seconds);
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    for (const { contestant, measure } of runners) {
      await measure(1);
      const measured = await measure(seconds);
      results.get(contestant.key)?.push(measured);
      say(`round ${round} ${contestant.key}: ${JSON.stringify(measured)}`);
    }
  }
  const rows = contestants.map(({ key, title }) => ({
    key,
    title,
    measures: results.get(key) ?? [],
  }));
  const size = (Buffer.byteLength(JSON.stringify(first)) / 1024).toFixed(0);
  const report = `${writeTable(rows)}

Medians of ${values.rounds} interleaved rounds of ${values.seconds} s; an answer of ${size} KiB, ${connections} connections,
${isPinned ? 'the gateway on one core, subgraphs and load on another' : 'processes not kept to cores'}; no response
cache, no joining of identical requests unless the row says so. Node ${process.version}, ${cpus()[0]?.model ?? ''}.`;
  mkdirSync(values.out, { recursive: true });
  writeFileSync(
    join(values.out, `${new Date().toISOString().slice(0, 10)}-gateways.md`),
    `${report}\n`,
  );
  process.stdout.write(`${report}\n`);
} finally {
  await Promise.all(runners.map((runner) => runner.stop()));
  await subgraphs.stop();
  rmSync(folder, { recursive: true });
}
