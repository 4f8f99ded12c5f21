import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { programFolder, type Ending } from './importing-child.js';

/** How a command ended and what it said. */
export interface CommandEnding extends Ending {
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from its start. */
  readonly duration: number;
}

/** How a command is run. */
export interface CommandOptions {
  /** The file instead of the good one of its round. */
  readonly file?: string;
  /** The dataset instead of that of the good file. */
  readonly dataset?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Further arguments. */
  readonly more?: readonly string[];
  /** User to run it as. */
  readonly uid?: number;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** Program and arguments that the command is run through, such as a shell with limits. */
  readonly through?: readonly string[];
  /** Called with the process once it has started. */
  readonly whenStarted?: (child: ChildProcess) => void;
}

/** Variables that would lead a command to another database. */
const apart = ['TEST_DATABASE_URL', 'DATABASE_URL', 'DATA_DIR'];

/** Runs `npm run import` as its own process, compiled. */
export async function runImport(
  args: readonly string[],
  { settings = {}, node = [], through = [], uid, whenStarted }: CommandOptions,
): Promise<CommandEnding> {
  const command = join(programFolder(), 'subgraphs/import.js');
  const [program = '', ...rest] = [...through, process.execPath, ...node, command, ...args];
  const inherited = Object.entries(process.env).filter(([name]) => !apart.includes(name));
  const began = performance.now();
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), ...settings },
    ...(uid !== undefined && { uid }),
  });
  whenStarted?.(child);
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { ...(await ended), stdout, stderr, duration: performance.now() - began };
}

/** The one line in which a command says why it failed; throws where it said more. */
export function failureOf({ code, signal, stderr }: CommandEnding): string {
  if (code === 0) throw new Error('the command did not fail');
  const lines = stderr.split(/[\n\r]/).filter((line) => line.trim() !== '' && !isProgress(line));
  if (lines.length !== 1) {
    throw new Error(`expected one line; it ended with ${String(code ?? signal)} and ${stderr}`);
  }
  return lines[0] ?? '';
}

/** Lines of progress, which go the same way. */
const isProgress = (line: string) => / rows?\b.*\/s/.test(line) || /^Reading /.test(line);
