import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** A process that listens on a port of this machine. */
export interface ProcessUnderLoad {
  readonly port: number;
  /** Processor time so far, of all its threads, in milliseconds. */
  processorTime(): number;
  hasEnded(): boolean;
  /** Most memory that it has had resident so far, in bytes. */
  memory(): number;
  /** The end of what it wrote to its standard error. */
  complaints(): string;
  stop(): Promise<void>;
}

/** Whether processes are kept to one core each; elsewhere than on Linux they are not. */
export const isPinned = existsSync('/usr/bin/taskset');

/** Keeps this process, which makes the load, to a core. */
export async function pinSelf(core: number): Promise<void> {
  if (!isPinned) return;
  await once(spawn('taskset', ['-acp', String(core), String(process.pid)]), 'exit');
}

/** Starts a program on one core; `args` are given the port. Resolves when it answers over HTTP. */
export async function startProcess(options: {
  readonly args: (port: number) => readonly string[];
  readonly core: number;
  /** Folder for a processor profile, written when the process ends. */
  readonly profile?: string | undefined;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<ProcessUnderLoad> {
  const port = await freePort();
  const profile =
    options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const command = [process.execPath, ...profile, ...options.args(port)];
  const [program = '', ...args] = isPinned
    ? ['taskset', '-c', String(options.core), ...command]
    : command;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...options.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  await answersAt(port, child, () => said);
  return {
    port,
    processorTime: () => processorTime(child.pid ?? 0),
    complaints: () => said,
    memory: () => mostMemory(child.pid ?? 0),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(patience);
    },
  };
}

async function answersAt(port: number, child: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said()}`);
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  child.kill('SIGKILL');
  throw new Error(`Nothing listens on port ${port}: ${said()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** From the kernel's account of each thread, in nanoseconds: that of the process counts hundredths of seconds. */
function processorTime(pid: number): number {
  const threads = `/proc/${pid}/task`;
  const ran = readdirSync(threads).map((thread) =>
    Number(readFileSync(`${threads}/${thread}/schedstat`, 'utf8').split(' ', 1)[0]),
  );
  return ran.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}

function mostMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
}
