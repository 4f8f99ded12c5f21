import { rmSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../errors.js';
import { codeOf } from './error-details.js';
import { findProcess } from './process-identity.js';

/** The directory is another process's, for now. */
export class DirectoryInUseError extends StartError {}

/** A lock that is held. Ends with `release`, or with the process. */
export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Takes the lock on a directory, which need not exist yet. A claim is an empty file
 * `<directory>.lock/<pid>-<start>`, so it is made in one step and says whose it is by its name:
 * removing the claim of a process that is gone can never hit another's. A process makes its claim
 * first and looks for others second; hence of two that race at least one sees the other, and
 * whoever sees a live claim withdraws.
 *
 * Processes that cannot see each other (containers) must not share a directory.
 *
 * @param patienceMs how long to try again while another process holds it.
 * @throws StartError naming process and directory when another process (or this one already) holds
 *   it, within a second unless told to be patient; or when the place is not writable.
 */
export async function lockDirectory(directory: string, patienceMs = 400): Promise<DirectoryLock> {
  const target = resolve(directory);
  const claims = `${target}.lock`;
  const own = await ownClaim();
  const deadline = Date.now() + patienceMs;
  for (;;) {
    await makeClaim(claims, own, target);
    const holder = await findOtherHolder(claims, own);
    if (holder === undefined) return held(join(claims, own));
    await rm(join(claims, own), { force: true });
    if (Date.now() > deadline) throw inUse(target, holder);
    // Two that raced withdraw both; an uneven pause lets one of them through.
    await delay(20 + Math.random() * 80);
  }
}

function inUse(directory: string, pid: number): StartError {
  return new DirectoryInUseError(
    `The database directory ${directory} is in use by process ${String(pid)}; ` +
      'stop that process or choose another DATA_DIR.',
  );
}

async function ownClaim(): Promise<string> {
  const own = await findProcess(process.pid);
  return `${String(process.pid)}-${String((own.running && own.started) || 0)}`;
}

async function makeClaim(claims: string, own: string, directory: string): Promise<void> {
  try {
    await mkdir(claims, { recursive: true });
    await (await open(join(claims, own), 'wx')).close();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') throw inUse(directory, process.pid);
    throw new StartError(
      `The lock on ${basename(directory)} cannot be written in ${dirname(directory)} (${code}); ` +
        'make that directory writable or choose another DATA_DIR.',
    );
  }
}

/** The process id of a live claim other than our own. Claims of processes gone are removed. */
async function findOtherHolder(claims: string, own: string): Promise<number | undefined> {
  for (const name of await readdir(claims)) {
    const match = /^(\d+)-(\d+)$/.exec(name);
    if (!match || name === own) continue;
    const pid = Number(match[1]);
    const found = await findProcess(pid);
    const unknown = found.running && (found.started === undefined || match[2] === '0');
    if (found.running && (unknown || found.started === Number(match[2]))) return pid;
    await rm(join(claims, name), { force: true });
  }
  return undefined;
}

function held(claim: string): DirectoryLock {
  const releaseAtExit = (): void => rmSync(claim, { force: true });
  process.once('exit', releaseAtExit);
  return {
    release: async () => {
      process.off('exit', releaseAtExit);
      await rm(claim, { force: true });
    },
  };
}
