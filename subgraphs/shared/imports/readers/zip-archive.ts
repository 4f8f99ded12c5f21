import { isNativeError } from 'node:util/types';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { SourceError, refuseUnreadable } from './source-error.js';

/** Central directories longer than this are refused: no published file comes near. */
const MAX_MEMBERS = 10_000;
const FILE_TYPE_MASK = 0o170000;
const SYMLINK_TYPE = 0o120000;

/** A zip whose directory has been read and found safe. Close it. */
export interface ZipArchive {
  readonly file: string;
  /** The files of the archive; folders and the `__MACOSX` shadows are left out. */
  readonly entries: readonly Entry[];
  readonly zip: ZipFile;
}

/**
 * Opens a zip and checks its directory before anything is unpacked.
 * @throws SourceError when the file is no zip, is cut short, or holds a member that is encrypted,
 * a symbolic link, or named so that it would land elsewhere (`../`, an absolute path)
 */
export async function openZip(file: string): Promise<ZipArchive> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(file, { autoClose: false, lazyEntries: true });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      refuseUnsafe(file, entry);
      if (entries.push(entry) > MAX_MEMBERS) {
        throw new SourceError({ file, problem: `the zip has more than ${MAX_MEMBERS} members` });
      }
    }
    return { file, zip, entries: entries.filter(isFile) };
  } catch (cause) {
    zip?.close();
    throw refuseZip(file, cause);
  }
}

function isFile({ fileName }: Entry): boolean {
  return !fileName.endsWith('/') && !fileName.startsWith('__MACOSX/');
}

function refuseUnsafe(file: string, entry: Entry): void {
  const member = JSON.stringify(entry.fileName);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMLINK_TYPE) {
    throw new SourceError({ file, problem: `the zip member ${member} is a symbolic link` });
  }
  if (entry.isEncrypted()) {
    throw new SourceError({ file, problem: `the zip member ${member} is encrypted` });
  }
}

/** yauzl reports a bad name, a missing directory and a cut file as plain errors. */
function refuseZip(file: string, cause: unknown): unknown {
  const known = refuseUnreadable(file, cause);
  if (known instanceof SourceError || !isNativeError(known)) return known;
  const problem = `the zip cannot be read (${known.message})`;
  const expected = 'a whole zip file with safe member names';
  return new SourceError({ file, problem, expected }, { cause });
}
