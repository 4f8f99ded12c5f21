import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { isPinned } from '../gateways/process-under-load.js';
import { accountOf, type ProcessAccount } from './process-account.js';

/** A process whose start is timed. */
export interface Launched {
  readonly url: string;
  /** When it was started, in milliseconds of `performance.now()`. */
  readonly began: number;
  /** How long after that its port took a connection, in milliseconds. */
  readonly opened: number;
  readonly account: ProcessAccount;
  stop(): Promise<void>;
}

/** A program to start; `args` are given the port. */
export interface Program {
  readonly args: (port: number) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Folder for a processor profile, written when the process ends. */
  readonly profile?: string | undefined;
}

/** Between two looks at the port, in milliseconds: the error of the time that is measured. */
const pause = 2;
const patience = 60_000;

/** Starts a program on the first core, and resolves as soon as its port takes a connection. */
export async function launch({ args, environment, profile }: Program): Promise<Launched> {
  const port = await freePort();
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const command = [process.execPath, ...profiling, ...args(port)];
  const [program = '', ...rest] = isPinned ? ['taskset', '-c', '0', ...command] : command;
  const began = performance.now();
  const child = spawn(program, rest, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  await opens(port, child, () => said);
  return {
    url: `http://127.0.0.1:${String(port)}`,
    began,
    opened: performance.now() - began,
    account: accountOf(child.pid ?? 0),
    stop: () => end(child),
  };
}

async function opens(port: number, child: ChildProcess, said: () => string): Promise<void> {
  const until = performance.now() + patience;
  while (!(await takesConnection(port))) {
    if (child.exitCode !== null) {
      throw new Error(`It ended with ${String(child.exitCode)}: ${said()}`);
    }
    if (performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`Nothing listens on port ${String(port)}: ${said()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** A bare connection: whoever listens does no work for it, so that the first query is the first. */
function takesConnection(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patienceOver = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(patienceOver);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
