import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockDirectory } from '../../subgraphs/shared/database/directory-lock.js';
import { findProcess } from '../../subgraphs/shared/database/process-identity.js';
import { StartError } from '../../subgraphs/shared/errors.js';
import { spawnChild, type RunningChild } from './children/spawn-child.js';

let home: string;
let directory: string;
const children: RunningChild[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'placegraph-lock-'));
  directory = join(home, 'database');
});

afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  await rm(home, { recursive: true, force: true });
});

function hold(): RunningChild {
  const child = spawnChild('./hold-database.ts', [directory]);
  children.push(child);
  return child;
}

const claims = (): Promise<string[]> => readdir(`${directory}.lock`);

describe('the lock on the embedded directory', () => {
  it('refuses a second process within a second, naming process and directory', async () => {
    const holder = hold();
    expect(await holder.nextLine()).toBe('held');
    const begun = performance.now();
    const refusal = lockDirectory(directory);
    await expect(refusal).rejects.toThrow(StartError);
    await expect(refusal).rejects.toThrow(
      `The database directory ${directory} is in use by process ${String(holder.pid)};`,
    );
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await claims()).toHaveLength(1);
  });

  it('refuses the process that holds it already', async () => {
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toThrow(`process ${String(process.pid)};`);
    await lock.release();
    await (await lockDirectory(directory)).release();
    expect(await claims()).toEqual([]);
  });

  it('takes over from a process that was killed', async () => {
    const holder = hold();
    await holder.nextLine();
    await holder.kill('SIGKILL');
    expect(await claims()).toHaveLength(1);
    const lock = await lockDirectory(directory);
    expect((await claims()).map((claim) => claim.split('-')[0])).toEqual([String(process.pid)]);
    await lock.release();
  });

  it('takes over when the process id was given to another process', async () => {
    const holder = hold();
    await holder.nextLine();
    const found = await findProcess(holder.pid);
    if (!found.running || found.started === undefined) throw new Error('no start of the child');
    await rm(`${directory}.lock`, { recursive: true });
    await mkdir(`${directory}.lock`);
    const former = `${String(holder.pid)}-${String(found.started - 1)}`;
    await writeFile(join(`${directory}.lock`, former), '');
    const lock = await lockDirectory(directory);
    expect(await claims()).not.toContain(former);
    await lock.release();
  });

  it('lets exactly one of several take over a stale lock', async () => {
    await mkdir(`${directory}.lock`);
    await writeFile(join(`${directory}.lock`, '4194305-1'), '');
    const lines = await Promise.all([hold(), hold(), hold()].map((child) => child.nextLine()));
    expect(lines.filter((line) => line === 'held')).toHaveLength(1);
    expect(lines.filter((line) => line.includes('is in use by process'))).toHaveLength(2);
  });

  it('says in one sentence that the place is not writable', async () => {
    await writeFile(join(home, 'file'), '');
    await expect(lockDirectory(join(home, 'file', 'database'))).rejects.toThrow(
      /^The lock on database cannot be written in .*\(ENOTDIR\); make that directory writable/,
    );
  });
});
