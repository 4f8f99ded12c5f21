/**
 * Answers of about 10 MB: stock @apollo/gateway, Hive Gateway and ours over HTTP subgraphs, no cache, no joining.
 * Every round starts each gateway anew, asks for the answer one by one and then eight at once, and compares every
 * answer with the right one byte by byte. Memory is the most that was resident above an idle gateway's.
 *
 *     npm run bench:large-answers -- [--only stock,hive,ours] [--questions 1,2] [--rounds 5] [--out folder]
 *                                    [--profile ours]
 *
 * The first question is joined from three subgraphs and asked unless told otherwise; the second is one reply.
 * Reads memory and processor time from the kernel, as Linux alone tells them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listContestants } from '../gateways/contestants/contestants.js';
import { installHive } from '../gateways/install-hive.js';
import { pinSelf, startProcess } from '../gateways/process-under-load.js';
import { writeReport } from '../graph/report.js';
import { catalogue, composeCatalogue, largeQuestions } from './catalogue.js';
import { atOnce, RightAnswers, runGateway, type LargeRun } from './gateway-run.js';
import { tableOfLargeAnswers } from './large-table.js';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'stock,hive,ours' },
    questions: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'string' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const rounds = Number(values.rounds);
const questions = values.questions.split(',').flatMap((at) => largeQuestions[Number(at) - 1] ?? []);
/** Large answers of slow gateways outlast the product's limits of time when several are asked at once. */
const patient = { SUBGRAPH_TIMEOUT: '60000', REQUEST_DEADLINE: '60000' };

await pinSelf(1);
const subgraphs = await startProcess({
  args: (port) => [fileURLToPath(new URL('./serve-catalogue.js', import.meta.url)), String(port)],
  core: 1,
});
const urlOf = (name: string) => `http://127.0.0.1:${String(subgraphs.port)}/${name}`;
const folder = mkdtempSync(join(tmpdir(), 'placegraph-large-answers-'));
const supergraph = join(folder, 'supergraph.graphql');
const hive = resolve('.bench/hive');
writeFileSync(supergraph, composeCatalogue(urlOf));
const addresses = new Map(catalogue.map(({ name }) => [name, urlOf(name)]));
const contestants = listContestants({ supergraph, subgraphs: addresses, hive }).filter(({ key }) =>
  values.only.split(',').includes(key),
);
if (contestants.some(({ key }) => key === 'hive')) installHive(hive);

const right = new RightAnswers();
const runs = questions.map(() => contestants.map((): LargeRun[] => []));
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const [number, { query, count }] of questions.entries()) {
      const asked = { query: query(count), small: query(1) };
      for (const [at, contestant] of contestants.entries()) {
        const program = {
          ...contestant,
          environment: { ...contestant.environment, ...patient },
          profile: contestant.key === values.profile ? resolve('.bench/profiles') : undefined,
        };
        const run = await runGateway(program, asked, right);
        runs[number]?.[at]?.push(run);
        process.stderr.write(
          `round ${String(round + 1)} ${contestant.key}: ${JSON.stringify(run)}\n`,
        );
      }
    }
  }
} finally {
  await subgraphs.stop();
  rmSync(folder, { recursive: true });
}

const parts = questions.flatMap(({ title, query, count }, number) => {
  const size = right.size(query(count));
  const gateways = contestants.map(({ key, title: name }, at) => ({
    key,
    title: name,
    runs: runs[number]?.[at] ?? [],
  }));
  return [
    `An answer of ${(size / 1e6).toFixed(1)} MB, ${title}:`,
    tableOfLargeAnswers(gateways, size),
  ];
});
writeReport(values.out, 'large-answers', [
  ...parts,
  `Medians of ${String(rounds)} interleaved rounds, each with a process of its own; ratios are taken within each round, and above 1 the
gateway is quicker or smaller than stock. One by one is five answers, of which the first is not timed; then ${String(atOnce)} are asked
at once, one time. No response cache, no joining of identical requests or fetches, limits of time raised to a minute.
Memory is the most that was resident, above that of the same process idle after a small answer. Whoever sends an answer
while it is still being put together has its first byte well before its last: see the column. Ours does not stream: it
writes the whole answer as bytes, passes it through Apollo Server, and then sends it, so that each answer under way
takes its size several times over, see the last column. Node ${process.version}.`,
]);
