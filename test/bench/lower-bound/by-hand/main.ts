/**
 * What the graph adds to a server written by hand: five saved operations end to end over HTTP, against a server
 * that sends the same SQL and writes the same JSON without GraphQL, see `server.ts`. Each is a process of its own;
 * the processor time of each is what is compared, in interleaved rounds.
 *
 *     npm run bench:build && node .bench/built/test/bench/lower-bound/by-hand/main.js <postgresql://… that npm start has filled>
 *                            [--only 00,05] [--rounds 7] [--asks 50] [--warm 2000] [--profile folder] [--out folder]
 */
import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { listSavedOperations } from '../../../../schema/operations/load.js';
import { encodeForServer } from '../../../../subgraphs/shared/database/parameters.js';
import { pinSelf, startProcess, type ProcessUnderLoad } from '../../gateways/process-under-load.js';
import { median } from '../../gateways/table.js';
import { ask } from '../../graph/ask.js';
import { openFilled } from '../../graph/filled-database.js';
import { writeReport } from '../../graph/report.js';
import { serveGraph } from '../../graph/serve-graph.js';
import { record, type RecordedStatement } from '../recording.js';
import { byHand, type RecordedOperation } from './answers.js';
import { Statements } from './statements.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    asks: { type: 'string', default: '50' },
    // The graph, which has the more code of both, gets quicker for so long.
    warm: { type: 'string', default: '2000' },
    profile: { type: 'string' },
    out: { type: 'string', default: 'test/bench/results' },
  },
});
const [place = ''] = positionals;
const asks = Number(values.asks);
const only = values.only?.split(',');
const environment = {
  CACHE_SIZE: '0',
  JOIN_REQUESTS: 'off',
  DRAIN_DELAY: '1',
  LOG_LEVEL: 'error',
  SUBGRAPH_TIMEOUT: '60000',
  REQUEST_DEADLINE: '60000',
};

/** What was asked of the database: texts, and all that was given, in an order of its own. */
function askedOf(statements: readonly RecordedStatement[]) {
  const partsOf = (parameter: unknown) => String(encodeForServer(parameter)).split(/[{},"]+/);
  return statements
    .map(({ sql, parameters }) => `${sql} ${parameters.flatMap(partsOf).sort().join(' ')}`)
    .sort();
}

/** Records what the graph sends, and checks that the server by hand sends the same and answers the same. */
async function recordAll(): Promise<RecordedOperation[]> {
  const database = await openFilled(place);
  const graph = await serveGraph(database, { ...process.env, ...environment, PORT: '0' });
  const pool = new Pool(graph.url, { connections: 1 });
  const recorded: RecordedOperation[] = [];
  for (const { id, query, variables = {} } of await listSavedOperations()) {
    const create = byHand[id];
    if (!create || only?.every((start) => !id.startsWith(start))) continue;
    await ask(pool, query, variables);
    let text = '';
    const sent = await record(async () => (text = await ask(pool, query, variables)));
    const statements = sent.map(({ sql }) => sql);
    const sql = new Statements(place, statements);
    const answer = await create(sql);
    let data: object = {};
    const sentByHand = await record(async () => (data = await answer(variables as never)));
    await sql.close();
    const ours = JSON.stringify((JSON.parse(text) as { data: object }).data);
    assert.equal(JSON.stringify(data), ours, `${id}: the answers differ`);
    assert.deepEqual(askedOf(sentByHand), askedOf(sent), `${id}: the statements differ`);
    recorded.push({ id, query, variables, statements });
  }
  await pool.destroy();
  await graph.stop();
  await database.close();
  return recorded;
}

/** A process and a connection to it. */
interface Contestant {
  readonly process: ProcessUnderLoad;
  readonly pool: Pool;
}

async function start(script: string, ...rest: readonly string[]): Promise<Contestant> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const process = await startProcess({
    args: (port) => [path, String(port), place, ...rest],
    core: 0,
    profile: values.profile,
    environment,
  });
  return { process, pool: new Pool(`http://127.0.0.1:${process.port}`, { connections: 1 }) };
}

/** Processor time and wall time of one answer in milliseconds, the mean of some. */
async function measure({ process, pool }: Contestant, operation: RecordedOperation) {
  const processor = process.processorTime();
  const began = performance.now();
  for (let count = 0; count < asks; count += 1) {
    await ask(pool, operation.query, operation.variables);
  }
  return {
    processor: (process.processorTime() - processor) / asks,
    wall: (performance.now() - began) / asks,
  };
}

const operations = await recordAll();
const folder = mkdtempSync(join(tmpdir(), 'placegraph-by-hand-'));
writeFileSync(join(folder, 'operations.json'), JSON.stringify(operations));
const hand = await start('server.js', join(folder, 'operations.json'));
const graph = await start('../../graph/graph-process.js');
await pinSelf(1);
for (let count = 0; count < Number(values.warm); count += 1) {
  for (const { query, variables } of operations) {
    for (const { pool } of [hand, graph]) await ask(pool, query, variables);
  }
}
type Measured = Awaited<ReturnType<typeof measure>>;
const taken = operations.map((): { hand: Measured; graph: Measured }[] => []);
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const [number, operation] of operations.entries()) {
    taken[number]?.push({
      hand: await measure(hand, operation),
      graph: await measure(graph, operation),
    });
  }
}
await Promise.all([hand, graph].map(({ pool }) => pool.destroy()));
await Promise.all([hand, graph].map(({ process }) => process.stop()));
rmSync(folder, { recursive: true });

const ratio = (rounds: (typeof taken)[number], of: keyof Measured) =>
  median(rounds.map((round) => round.graph[of] / round.hand[of]));
const middle = (rounds: (typeof taken)[number], who: 'hand' | 'graph') =>
  median(rounds.map((round) => round[who].processor)).toFixed(2);
const rows = operations.map(({ id, statements }, number) => {
  const rounds = taken[number] ?? [];
  return [
    id,
    String(statements.length),
    middle(rounds, 'hand'),
    middle(rounds, 'graph'),
    ratio(rounds, 'processor').toFixed(2),
    ratio(rounds, 'wall').toFixed(2),
  ];
});
const medianOf = (of: keyof Measured) =>
  median(taken.map((rounds) => ratio(rounds, of))).toFixed(2);
rows.push(['median of the operations', '–', '–', '–', medianOf('processor'), medianOf('wall')]);
writeReport(values.out, 'by-hand', [
  {
    head: ['operation', 'SQL', 'by hand, ms', 'graph, ms', 'graph ÷ by hand', 'wall time ÷'],
    rows,
  },
  `Processor time of the serving process for one answer end to end over HTTP, one request at a time; medians of ${values.rounds}
interleaved rounds of ${values.asks} asks after ${values.warm} of each; ratios within a round. PostgreSQL, subgraphs in process, no response cache. The data of both
answers and the statements of both are checked to be the same. Node ${process.version}.`,
]);
