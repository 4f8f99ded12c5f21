import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildInChildProcess } from '../../subgraphs/shared/database/build-once.js';
import { lockDirectory } from '../../subgraphs/shared/database/directory-lock.js';
import { embeddedDirectory } from '../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { findProcess } from '../../subgraphs/shared/database/process-identity.js';
import { spawnChild } from '../database/children/spawn-child.js';
import { engineUnderTest } from '../support/databases.js';
import { gpWorkforce } from './files/gp-workforce.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import { failureOf } from './run-import.js';

const embedded = engineUnderTest === 'pglite' ? describe : describe.skip;

let graph: SmallGraph;
let directory: string;
let round = 0;

embedded('the directory of the embedded database (PGlite only)', () => {
  beforeAll(async () => {
    graph = await smallGraph([gpWorkforce.question]);
    const { location } = graph.test;
    directory = location.kind === 'embedded' ? location.directory : '';
  });
  afterAll(() => graph.drop());

  it('47 is refused to a second process in a second, which names the first', async () => {
    const before = await graph.digest();
    const holder = spawnChild('./hold-database.ts', [directory]);
    expect(await holder.nextLine()).toBe('held');
    const named = `in use by process ${String(holder.pid)}`;
    const began = performance.now();
    await expect(lockDirectory(directory)).rejects.toThrow(named);
    expect(performance.now() - began).toBeLessThan(1_000);
    const refused = await graph.command(gpWorkforce, round, { more: ['--no-wait'] });
    expect(refused.code).toBe(75);
    expect(failureOf(refused)).toContain(named);
    await holder.kill();
    expect(await graph.digest()).toBe(before);
    expect(await graph.command(gpWorkforce, round)).toMatchObject({ code: 0 });
    expect(await graph.digest()).not.toBe(before);
  });

  it('48 is taken over from a process that is gone, and from one whose number another has now', async () => {
    const holder = spawnChild('./hold-database.ts', [directory]);
    await holder.nextLine();
    const found = await findProcess(holder.pid);
    if (!found.running || found.started === undefined) throw new Error('no start of the child');
    await holder.kill('SIGKILL');
    const before = await graph.digest();
    const living = await findProcess(process.pid);
    if (!living.running || living.started === undefined) throw new Error('no start of ours');
    const former = `${String(process.pid)}-${String(living.started - 1)}`;
    await writeFile(join(`${directory}.lock`, former), '');
    round += 1;
    expect(await graph.command(gpWorkforce, round)).toMatchObject({ code: 0 });
    expect(await graph.digest()).not.toBe(before);
  });
});

embedded('a first build that is killed (PGlite only)', () => {
  let dataDir: string;
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('49 within half a second: the next start is whole', async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'placegraph-first-'));
    for (const pause of [0, 100, 250, 500]) {
      const server = spawnChild('./start-building.ts', [dataDir, 'hang']);
      await server.nextLine();
      await delay(pause);
      await server.kill('SIGKILL');
    }
    const entry = new URL('../database/children/build-rows.js', import.meta.url);
    await buildInChildProcess({ dataDir, entry, args: [], report: () => undefined });
    const opened = await openDatabase({ kind: 'embedded', directory: embeddedDirectory(dataDir) });
    const rows = await opened.connection((held) => held.query('select count(*) from public.row'));
    await opened.close();
    expect(rows).toEqual([{ count: 1000 }]);
  });
});
