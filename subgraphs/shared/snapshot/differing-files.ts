import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { listFiles } from '../imports/find-dataset.js';

async function listNames(folder: string): Promise<readonly string[]> {
  return (await listFiles(folder)).map((file) => relative(folder, file));
}

/** Names of files that two folders do not hold with the same bytes, in order. */
export async function differingFiles(one: string, other: string): Promise<readonly string[]> {
  const names = new Set([...(await listNames(one)), ...(await listNames(other))]);
  const differing: string[] = [];
  for (const name of [...names].sort()) {
    const [a, b] = await Promise.all(
      [one, other].map((folder) => readFile(join(folder, name)).catch(() => undefined)),
    );
    if (!a || !b || !a.equals(b)) differing.push(name);
  }
  return differing;
}
