import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { importTarget } from '../../subgraphs/import-target.js';
import type { Database } from '../../subgraphs/shared/database/database.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { importFile } from '../../subgraphs/shared/imports/run/import-file.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { engineUnderTest, type TestDatabase } from '../support/databases.js';
import { practiceAppointments } from './files/gp-appointments.js';
import { requestOf } from './files/file-kind.js';
import { gpWorkforce } from './files/gp-workforce.js';
import { healthDigest } from './graphs/health-digest.js';
import { smallDatabase } from './graphs/small-database.js';
import { importingChild, type ImportingChild } from './importing-child.js';
import { remark } from './remark.js';

/** Kills on each engine; two engines make 200. */
const kills = Number(process.env['FAULT_KILLS'] ?? 100);

let test: TestDatabase;
let home: string;

const kinds = [practiceAppointments, gpWorkforce];

beforeAll(async () => {
  test = await smallDatabase();
  home = await mkdtemp(join(tmpdir(), 'placegraph-kills-'));
});
afterAll(async () => {
  await test.drop();
  await rm(home, { recursive: true });
});

/** Work with the database open in this process, which on PGlite nobody else may have open meanwhile. */
async function open<T>(work: (database: Database) => Promise<T>): Promise<T> {
  if (engineUnderTest === 'postgresql') return work(test.database);
  await test.database.close();
  const database = await openDatabase(test.location);
  return work(database).finally(() => database.close());
}

async function fileOf(round: number) {
  const kind = kinds[round % kinds.length] ?? gpWorkforce;
  const file = join(home, kind.name);
  await writeFile(file, kind.good(round));
  return { ...requestOf(kind, round), file, accept: 'of the tests' };
}

async function rerun(database: Database, round: number): Promise<string> {
  const lines: string[] = [];
  const request = await fileOf(round);
  const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
  const { signal } = new AbortController();
  const target = importTarget('health', database);
  await importFile([target], await sampleFile(request.file), request, telling, signal);
  return lines.join('\n');
}

const leftovers = `select relname from pg_class where relname like 'stage!_%' escape '!'`;

/** What an import does between one line that it tells and the next, and how often it is killed there. */
const stages = [
  { from: 'ready', to: 'opened', kills: 0.05 },
  { from: 'opened', to: 'reading', kills: 0.05 },
  { from: 'reading', to: 'read', kills: 0.4 },
  { from: 'read', to: 'imported', kills: 0.45 },
  { from: 'imported', to: 'ended', kills: 0.05 },
];

/** How long each stage of an import takes that nobody kills, in milliseconds. */
async function durationsOf(round: number): Promise<number[]> {
  const child = importingChild();
  const request = await fileOf(round);
  const moments: number[] = [];
  await child.has('ready');
  child.begin(test.location, request);
  for (const { from } of stages) {
    await child.has(from);
    moments.push(performance.now());
  }
  expect(await child.ended).toEqual({ code: 0, signal: null });
  moments.push(performance.now());
  return stages.map((_, at) => (moments[at + 1] ?? 0) - (moments[at] ?? 0));
}

/** Kills an import at a random moment of a stage, which is chosen by chance as well. */
async function killSomewhere(child: ImportingChild, durations: readonly number[]): Promise<void> {
  let chance = Math.random();
  const at = stages.findIndex(({ kills: share }) => (chance -= share) <= 0);
  await child.has(stages[at]?.from ?? '');
  await delay(Math.random() * (durations[at] ?? 0));
  child.kill('SIGKILL');
  await child.ended;
}

/** Where an import stood when it was killed, by the last of what it told. */
function stageOf({ lines }: ImportingChild): string {
  if (lines.includes('imported')) return 'after the commit';
  if (lines.includes('read')) return 'between staging and commit';
  if (lines.includes('reading')) return 'while it read and staged';
  return 'before it read';
}

describe('an import that is killed', () => {
  it(`2 SIGKILL at ${String(kills)} random points: the old or the new release, and the re-run succeeds`, async () => {
    await open(() => Promise.resolve());
    const durations: number[][] = [];
    for (const round of [0, 1, 2, 3]) durations.push(await durationsOf(round));
    let old = await open(healthDigest);
    const found = new Map<string, number>();
    let completed = 0;
    let next = importingChild();
    for (let round = 4; round < kills + 4; round += 1) {
      const child = next;
      await child.has('ready');
      child.begin(test.location, await fileOf(round));
      await killSomewhere(child, durations[2 + (round % 2)] ?? []);
      next = importingChild();
      const stage = stageOf(child);
      found.set(stage, (found.get(stage) ?? 0) + 1);
      const { killed, renewed, said, left } = await open(async (database) => {
        const killed = await healthDigest(database);
        const said = await rerun(database, round);
        const left = await database.connection((connection) => connection.query(leftovers));
        return { killed, said, left, renewed: await healthDigest(database) };
      });
      const isNew = killed === renewed;
      expect([old, renewed]).toContain(killed);
      expect(renewed).not.toBe(old);
      expect(said).toMatch(isNew ? /already imported/ : /imported$/);
      if (engineUnderTest === 'pglite') expect(left).toEqual([]);
      if (isNew) completed += 1;
      old = renewed;
    }
    next.kill('SIGKILL');
    const where = [...found].map(([stage, count]) => `${String(count)} ${stage}`).join(', ');
    await remark(2, `${String(kills)} kills: ${where}; ${String(completed)} found the new release`);
    await open(() => Promise.resolve());
  }, 1_200_000);
});
