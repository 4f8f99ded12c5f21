import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './error-details.js';

/** When a process started, in whatever unit the system has: the same number for its whole life. */
export type StartMark = number;

/** What became of a process: gone, or running since a moment that may be unknown (undefined). */
export type ProcessState =
  { readonly running: false } | { readonly running: true; readonly started: StartMark | undefined };

/**
 * Looks a process up by its id. Together with the start a reused id is told from the process that
 * had it before. Linux: start in clock ticks since boot, from `/proc`; elsewhere: `ps -o lstart`,
 * in milliseconds; where there is neither, only whether the id is alive.
 */
export async function findProcess(pid: number): Promise<ProcessState> {
  const stat = process.platform === 'linux' ? await readStat(pid) : undefined;
  if (stat) return stat.state === 'Z' ? { running: false } : { running: true, started: stat.start };
  if (!isAlive(pid)) return { running: false };
  return { running: true, started: process.platform === 'linux' ? undefined : await askPs(pid) };
}

async function readStat(pid: number): Promise<{ state: string; start: StartMark } | undefined> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: Number(fields[19]) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Whatever language and time zone the caller has, a start reads the same. */
const psEnvironment = { PATH: '/bin:/usr/bin', LC_ALL: 'C', TZ: 'UTC' };

async function askPs(pid: number): Promise<StartMark | undefined> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], {
      env: psEnvironment,
    });
    const started = Date.parse(`${stdout.trim()} UTC`);
    return Number.isNaN(started) ? undefined : started;
  } catch {
    return undefined;
  }
}
