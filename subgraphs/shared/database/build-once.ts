import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { StartError } from '../errors.js';
import type { BuildMessage } from './build-child.js';
import { lockDirectory } from './directory-lock.js';
import { embeddedDirectory } from './location.js';

/** A first build of the embedded database. */
export interface FirstBuild {
  readonly dataDir: string;
  /**
   * The module the child runs, which calls `runBuild`: `new URL('./….js', import.meta.url)`. Where
   * only the TypeScript source stands, that is run instead, through tsx.
   */
  readonly entry: URL;
  /** Passed on to the child as `job.args`. */
  readonly args: readonly string[];
  /** Receives the child's lines of progress. */
  readonly report: (line: string) => void;
}

/**
 * Builds the embedded database of a data directory unless it is there. A child process does it,
 * because making a database takes several times the memory of opening one and a process never
 * gives that back. The child works in `database.building`, renamed to `database` when complete:
 * a kill at any moment leaves nothing or a whole database, and what is left over is removed here.
 *
 * @returns whether a database was built now.
 * @throws StartError with the child's own message when it fails, or naming the process that is
 *   already at work on the directory.
 */
export async function buildInChildProcess(build: FirstBuild): Promise<boolean> {
  const directory = embeddedDirectory(build.dataDir);
  if (existsSync(directory)) return false;
  const lock = await lockDirectory(directory);
  try {
    if (existsSync(directory)) return false;
    const building = join(dirname(directory), 'database.building');
    await removeLeftovers(building);
    try {
      await runChild(building, build);
      await rename(building, directory);
      return true;
    } finally {
      await removeLeftovers(building);
    }
  } finally {
    await lock.release();
  }
}

const orphanPatienceMs = 15_000;

/**
 * Whoever builds holds the lock on the database itself, so a claim on the building directory can
 * only be that of a child whose parent was killed: it ends as soon as its engine lets it look up.
 */
async function removeLeftovers(building: string): Promise<void> {
  const lock = await lockDirectory(building, orphanPatienceMs);
  await rm(building, { recursive: true, force: true });
  await lock.release();
  await rm(`${building}.lock`, { recursive: true, force: true });
}

async function runChild(building: string, { entry, args, report }: FirstBuild): Promise<void> {
  const { path, execArgv } = howToRun(entry);
  const child = fork(path, [building, ...args], {
    execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const endWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const told: { failure?: string; complete?: true } = {};
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2_000);
  });
  child.on('message', (message: BuildMessage) => {
    if (message.kind === 'progress') report(message.line);
    else if (message.kind === 'failed') told.failure = message.message;
    else told.complete = true;
  });
  const ending = await new Promise<string | number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code ?? 'no exit code'));
  }).finally(() => process.off('exit', endWithUs));
  if (told.failure !== undefined) throw new StartError(told.failure);
  if (ending !== 0 || !told.complete) {
    const reason = lastWords.trim().split('\n').at(-1) || `it ended with ${String(ending)}`;
    throw new StartError(`The first build of the database did not complete: ${reason}.`);
  }
}

function howToRun(entry: URL): { path: string; execArgv: string[] } {
  const path = fileURLToPath(entry);
  const source = path.replace(/\.js$/, '.ts');
  if (existsSync(path) && !path.endsWith('.ts')) return { path, execArgv: process.execArgv };
  if (process.execArgv.some((argument) => argument.includes('tsx'))) {
    return { path: source, execArgv: process.execArgv };
  }
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return { path: source, execArgv: [...process.execArgv, '--import', tsx] };
}
