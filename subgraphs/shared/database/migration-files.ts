import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.js';

/** A folder of migrations; `scope` goes before their numbers (`shared/0001`). */
export interface MigrationFolder {
  readonly scope: string;
  readonly directory: string;
}

/** One versioned step of a schema. */
export interface Migration {
  /** `scope/NNNN`. */
  readonly version: string;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with LF line ends, as hexadecimal. */
  readonly checksum: string;
}

/**
 * Reads the migrations of the folders, in the order of the folders and of their numbers.
 *
 * @throws StartError when a folder is missing, a file is not named `NNNN-name.sql`, or the numbers
 *   do not count 0001, 0002, …
 */
export async function listMigrations(folders: readonly MigrationFolder[]): Promise<Migration[]> {
  const lists = await Promise.all(folders.map(readFolder));
  return lists.flat();
}

async function readFolder({ scope, directory }: MigrationFolder): Promise<Migration[]> {
  const files = await readdir(directory).catch(() => {
    throw new StartError(`The migrations of ${scope} are missing: there is no ${directory}.`);
  });
  const sqlFiles = files.filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    sqlFiles.map(async (file, index) => {
      const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? [];
      const expected = String(index + 1).padStart(4, '0');
      if (number !== expected || name === undefined) {
        throw new StartError(
          `The migrations of ${scope} have a gap: ${file} stands where ${expected}-….sql must be.`,
        );
      }
      const sql = (await readFile(join(directory, file), 'utf8')).replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { version: `${scope}/${number}`, name, sql, checksum };
    }),
  );
}
