/**
 * How soon a gateway answers after it is started: stock @apollo/gateway, Hive Gateway and ours over the shop of
 * `bench:gateways`, each started anew in every round, one process at a time. And the product's own graph over a
 * filled database, where one is named: what its first answers take against its later ones.
 *
 *     npm run bench:start-up -- [postgresql://… | directory of a filled embedded database]
 *                               [--only stock,hive,ours] [--rounds 5] [--out folder]
 *
 * Reads memory and processor time from the kernel, as Linux alone tells them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listSavedOperations } from '../../../schema/operations/load.js';
import { listContestants } from '../gateways/contestants/contestants.js';
import { composeShop, query, shop } from '../gateways/graph/shop.js';
import { installHive } from '../gateways/install-hive.js';
import { pinSelf, startProcess } from '../gateways/process-under-load.js';
import { writeReport, type Table } from '../graph/report.js';
import { checkSame, timeGatewayStart, type GatewayStart } from './gateway-starts.js';
import { asksBefore, asksTimed, timeGraphStart, type GraphStart } from './graph-starts.js';
import { describeGraphStart, tableOfGateways, tableOfGraph } from './tables.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'stock,hive,ours' },
    rounds: { type: 'string', default: '5' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const rounds = Number(values.rounds);
const [place] = positionals;
const say = (line: string) => process.stderr.write(`${line}\n`);

async function timeGateways(): Promise<Table> {
  const subgraphs = await startProcess({
    args: (port) => [
      fileURLToPath(new URL('../gateways/serve-subgraphs.js', import.meta.url)),
      String(port),
    ],
    core: 1,
  });
  const urlOf = (name: string) => `http://127.0.0.1:${String(subgraphs.port)}/${name}`;
  const folder = mkdtempSync(join(tmpdir(), 'placegraph-start-up-'));
  const supergraph = join(folder, 'supergraph.graphql');
  const hive = resolve('.bench/hive');
  writeFileSync(supergraph, composeShop(urlOf));
  const addresses = new Map(shop.map(({ name }) => [name, urlOf(name)]));
  const module = (name: string) =>
    fileURLToPath(new URL(`./contestants/${name}-alone.js`, import.meta.url));
  const contestants = listContestants({ supergraph, subgraphs: addresses, hive })
    .filter(({ key }) => values.only.split(',').includes(key))
    .map((contestant) =>
      contestant.key === 'hive'
        ? contestant
        : {
            ...contestant,
            args: (port: number) => [module(contestant.key), String(port), supergraph],
          },
    );
  if (contestants.some(({ key }) => key === 'hive')) installHive(hive);
  const starts = new Map<string, GatewayStart[]>(contestants.map(({ key }) => [key, []]));
  try {
    // The first round is not counted: it reads the programs from the disk, and has the subgraphs work.
    for (let round = 0; round <= rounds; round += 1) {
      const ofRound: GatewayStart[] = [];
      for (const contestant of contestants) {
        const start = await timeGatewayStart(contestant, query);
        ofRound.push(start);
        if (round > 0) starts.get(contestant.key)?.push(start);
        say(`round ${String(round)} ${contestant.key}: ${start.opened.toFixed(0)} ms`);
      }
      checkSame(ofRound);
    }
  } finally {
    await subgraphs.stop();
    rmSync(folder, { recursive: true });
  }
  return tableOfGateways(
    contestants.map(({ key, title }) => ({ key, title, starts: starts.get(key) ?? [] })),
  );
}

async function timeGraph(filled: string): Promise<readonly (Table | string)[]> {
  const operations = await listSavedOperations();
  const starts: GraphStart[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = await timeGraphStart(filled, operations);
    if (round > 0) starts.push(start);
    say(`round ${String(round)} of the graph: ${start.opened.toFixed(0)} ms`);
  }
  const engine = filled.includes('://') ? 'PostgreSQL' : 'an embedded database';
  return [
    `The product’s graph, subgraphs in process, over ${engine} that is filled already, no response cache. First answers are
those of a process that has answered nothing but the operations above them; warm is the median of ${String(asksTimed)}, after ${String(1 + asksBefore)} others.
${describeGraphStart(starts)}`,
    tableOfGraph(
      operations.map(({ id }) => id),
      starts,
    ),
  ];
}

await pinSelf(1);
const gateways = await timeGateways();
const graph =
  place === undefined
    ? ['The product’s graph was not started: no filled database was named.']
    : await timeGraph(place);
writeReport(values.out, 'start-up', [
  gateways,
  `Medians of ${String(rounds)} rounds, interleaved, each with a process of its own; ratios are taken within each round, and above 1
the gateway is quicker or smaller than stock. Its start is until its port takes a connection, its first answer from then
until it has answered the deep query of the shop rightly; processor time is of all its threads until then, memory what
it has resident then. Programs are in the machine’s memory already. Node ${process.version}.`,
  ...graph,
]);
