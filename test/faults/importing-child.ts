import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { DatabaseLocation } from '../../subgraphs/shared/database/location.js';
import type { ImportRequest } from '../../subgraphs/shared/imports/run/import-request.js';

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process that imports one file when it is told to. */
export interface ImportingChild {
  /** Lines it has printed. */
  readonly lines: readonly string[];
  readonly ended: Promise<Ending>;
  begin(location: DatabaseLocation, request: ImportRequest): void;
  /** Resolves when it has printed such a line, or has ended. */
  has(line: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Folder of the compiled program of this run. */
export function programFolder(): string {
  const run = process.env['PLACEGRAPH_TEST_RUN'];
  if (!run) throw new Error('the run has no directory: jest ran without its global setup');
  return join(run, 'program');
}

/** Starts the process, which loads what it needs and waits. */
export function importingChild(environment: NodeJS.ProcessEnv = {}): ImportingChild {
  const module = join(programFolder(), 'test/faults/children/import-release.js');
  const child = spawn(process.execPath, [module], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  // Whoever is killed reads no more.
  child.stdin.on('error', () => undefined);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const ended = new Promise<Ending>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return {
    lines,
    ended,
    begin: (location, request) =>
      void child.stdin.write(`${JSON.stringify({ location, request })}\n`),
    has: (line) =>
      new Promise((resolve) => {
        const look = () => {
          if (!lines.includes(line)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => resolve());
      }),
    kill: (signal) => void child.kill(signal),
  };
}
