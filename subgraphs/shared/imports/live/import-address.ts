import { createHash } from 'node:crypto';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

/** What a system call takes as the path of a socket, at the least of all systems. */
const longestPath = 100;

/**
 * Where the process that has opened an embedded database takes imports: a socket in the directory of its
 * lock, or in one of this user where that path is too long; a named pipe on Windows.
 */
export function importAddress(databaseDirectory: string): string {
  const directory = resolve(databaseDirectory);
  const name = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\placegraph-${name}`;
  const beside = join(`${directory}.lock`, 'imports.sock');
  if (beside.length <= longestPath) return beside;
  return join(tmpdir(), `placegraph-${String(userInfo().uid)}`, `${name}.sock`);
}
