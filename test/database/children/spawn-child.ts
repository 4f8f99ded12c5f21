import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A child under way: its process and the lines it has printed, one at a time. */
export interface RunningChild {
  readonly process: ChildProcess;
  readonly pid: number;
  nextLine(): Promise<string>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Runs one of the modules of this folder as a process of its own. */
export function spawnChild(module: string, args: readonly string[]): RunningChild {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const path = fileURLToPath(new URL(module, import.meta.url));
  const child = spawn(process.execPath, ['--import', tsx, path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    process: child,
    pid: child.pid ?? -1,
    nextLine: async () => String((await lines.next()).value),
    kill: async (signal = 'SIGKILL') => {
      child.kill(signal);
      await ended;
    },
  };
}
