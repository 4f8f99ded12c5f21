import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of a test's own, which it may restart, fill up and throw away. */
export interface OwnCluster {
  /** Address of its first database. */
  readonly url: string;
  /** Ends every connection at once, as a crash does, and starts again. */
  restart(): Promise<void>;
  drop(): Promise<void>;
}

/** Folder of the newest server programs of this machine. */
function programs(): string {
  const home = '/usr/lib/postgresql';
  const [newest] = readdirSync(home).sort((a, b) => Number(b) - Number(a));
  if (newest === undefined) throw new Error(`there is no PostgreSQL below ${home}; install it`);
  return join(home, newest, 'bin');
}

/** Server programs must not run as root: Debian's package brings the user postgres for that. */
const isRoot = process.getuid?.() === 0;
const asServer = (program: string, args: readonly string[]) =>
  isRoot ? run('runuser', ['-u', 'postgres', '--', program, ...args]) : run(program, args);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Starts a cluster on a free port.
 *
 * @param largestFile kilobytes that its files may have: beyond, they cannot grow, as on a full disk
 */
export async function ownCluster(largestFile?: number): Promise<OwnCluster> {
  const home = await mkdtemp(join(tmpdir(), 'placegraph-cluster-'));
  const bin = programs();
  const data = join(home, 'data');
  const port = await freePort();
  if (isRoot) {
    const { stdout } = await run('id', ['-u', 'postgres']);
    await chown(home, Number(stdout), 0);
  }
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  await asServer(join(bin, 'initdb'), [`-D${data}`, '-Upostgres', '--auth=trust', ...locale]);
  const options = `-p ${String(port)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${home}`;
  const control = (...args: readonly string[]) => {
    const command = [join(bin, 'pg_ctl'), '-D', data, '-w', '-s', '-l', join(home, 'log'), ...args];
    if (largestFile === undefined) return asServer(command[0] ?? '', command.slice(1));
    // A file that must not grow is told by an error only where its signal is ignored.
    const limited = `trap '' XFSZ; ulimit -f ${String(largestFile)}; exec "$@"`;
    return asServer('bash', ['-c', limited, 'bash', ...command]);
  };
  await control('-o', options, 'start');
  return {
    url: `postgresql://postgres@127.0.0.1:${String(port)}/postgres`,
    restart: async () => void (await control('-m', 'immediate', '-o', options, 'restart')),
    drop: async () => {
      await control('-m', 'immediate', 'stop').catch(() => undefined);
      await rm(home, { recursive: true, force: true });
    },
  };
}
