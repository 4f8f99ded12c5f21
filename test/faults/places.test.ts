import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { row as exportRow, header as exportHeader } from '../council/fingertips-export.js';
import { engineUnderTest } from '../support/databases.js';
import { practiceAppointments } from './files/gp-appointments.js';
import { gpWorkforce } from './files/gp-workforce.js';
import { smallDatabaseMadeAnew } from './graphs/small-database.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import { programFolder } from './importing-child.js';
import { ownCluster, type OwnCluster } from './own-cluster.js';
import { remark } from './remark.js';
import { failureOf } from './run-import.js';

const onPGlite = engineUnderTest === 'pglite';
/** Kilobytes beyond which no file can grow: more than any has, less than an import of months needs. */
const largestFile = 17_000;

let graph: SmallGraph;
let cluster: OwnCluster | undefined;
let before: string;
let round = 0;

beforeAll(async () => {
  if (!onPGlite) {
    cluster = await ownCluster(largestFile);
    process.env['TEST_DATABASE_URL'] = cluster.url;
  }
  const questions = [gpWorkforce.question, practiceAppointments.question];
  graph = await smallGraph(questions, onPGlite ? undefined : smallDatabaseMadeAnew);
});
afterAll(async () => {
  await graph.drop();
  await cluster?.drop();
});
beforeEach(async () => {
  round += 1;
  before = await graph.digest();
});

/** What was given up has changed nothing, and the good file is taken afterwards. */
async function expectIntact(): Promise<void> {
  expect(await graph.digest()).toBe(before);
  expect(await graph.command(gpWorkforce, round)).toMatchObject({
    code: 0,
    stderr: expect.any(String),
  });
  expect(await graph.digest()).not.toBe(before);
}

/** Bytes that the database takes of the disk. */
async function sizeOfDatabase(): Promise<number> {
  const [row] = await graph.open((served) =>
    served.query<{ size: number }>('select pg_database_size(current_database()) as size'),
  );
  return row?.size ?? 0;
}

/** Appointments of very many months, more than the disk of the test takes. */
function manyMonths(good: Buffer): Buffer {
  const [header = '', ...rows] = good.toString('utf8').trimEnd().split('\n');
  const months = Array.from({ length: 10 * 12 }, (_, at) => {
    const month = `${String(2000 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
    return rows.map((line) => line.replace('2025-10', month)).join('\n');
  });
  return Buffer.from(`${header}\n${months.join('\n')}\n`);
}

describe('a place that does not hold', () => {
  it('38 a disk that is full', async () => {
    const size = await sizeOfDatabase();
    const limited = `trap '' XFSZ; ulimit -f ${String(largestFile)}; exec "$@"`;
    const ending = await graph.command(practiceAppointments, round, {
      file: await graph.file(practiceAppointments, round, manyMonths),
      ...(onPGlite && { through: ['bash', '-c', limited, 'bash'] }),
    });
    await remark(38, failureOf(ending).slice(0, 200));
    expect(ending.code).toBe(1);
    await expectIntact();
    // What was staged is gone.
    expect(await sizeOfDatabase()).toBeLessThan(size + 5_000_000);
  });

  (onPGlite ? it : it.skip)('39 a data directory that may not be written', async () => {
    const isRoot = process.getuid?.() === 0;
    const dataDir = graph.settings['DATA_DIR'] ?? '';
    const others = 0o755;
    await Promise.all([dataDir, dirname(programFolder())].map((folder) => chmod(folder, others)));
    const file = await graph.file(gpWorkforce, round);
    await chmod(dirname(file), others);
    if (!isRoot) await chmod(dataDir, 0o555);
    const ending = await graph.command(gpWorkforce, round, {
      file,
      ...(isRoot && { uid: 65_534 }),
    });
    await chmod(dataDir, others);
    expect(ending.code).toBe(1);
    expect(failureOf(ending)).toMatch(/cannot be written in .*make that directory writable/);
    await expectIntact();
  });
});

/** Has Node tell the most memory it ever had, in kilobytes. */
const tellMemory = (file: string) =>
  `data:text/javascript,import { writeFileSync } from 'node:fs';process.on('exit', () => writeFileSync('${file}', String(process.resourceUsage().maxRSS)))`;

describe('memory', () => {
  it('28 a field of 500 MB on one line: refused below 300 MB', async () => {
    const file = await graph.file(gpWorkforce, round);
    const handle = await open(file, 'a');
    for (let at = 0; at < 500; at += 1) await handle.write(Buffer.alloc(1_000_000, 'x'));
    await handle.close();
    const told = join(dirname(file), 'memory');
    const ending = await graph.command(gpWorkforce, round, {
      file,
      node: ['--import', tellMemory(told)],
    });
    await rm(file);
    const megabytes = Number(await readFile(told, 'utf8')) / 1024;
    await remark(28, `at most ${megabytes.toFixed(0)} MB`);
    expect(ending.code).toBe(1);
    expect(failureOf(ending)).toMatch(/longer than 1000000 bytes/);
    expect(megabytes).toBeLessThan(300);
    await expectIntact();
  });

  it('50 a process that runs out of memory', async () => {
    const rows = Array.from({ length: 33 * 6_000 }, (_, at) =>
      exportRow({
        id: '90284',
        age: `${String(at)} yrs`,
        area: `E090000${String((at % 33) + 1).padStart(2, '0')}`,
      }),
    );
    const file = await graph.file(gpWorkforce, round, () =>
      Buffer.from(`${[exportHeader, ...rows].join('\n')}\n`),
    );
    const ending = await graph.command(gpWorkforce, round, {
      file,
      dataset: 'ohid/fingertips',
      node: ['--max-old-space-size=128'],
    });
    await remark(50, `ended with ${String(ending.code ?? ending.signal)}`);
    expect(ending.code).not.toBe(0);
    expect(ending.stderr).toMatch(/heap out of memory/);
    await expectIntact();
  });
});
