import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { refuseUnreadable } from './source-error.js';

/**
 * The SHA-256 of a file's bytes as 64 lower-case hexadecimal digits, read as a stream.
 * @throws SourceError when the file cannot be read
 */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch (cause) {
    throw refuseUnreadable(path, cause);
  }
  return hash.digest('hex');
}
