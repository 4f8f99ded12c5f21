import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { refuseUnreadable } from './source-error.js';

const bufferBytes = 1 << 18;

/**
 * The SHA-256 of a file's bytes as 64 lower-case hexadecimal digits. It is read through one buffer: a
 * stream makes one for every piece, and large files then hold memory until it is swept.
 *
 * @throws SourceError when the file cannot be read
 */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(bufferBytes);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, bufferBytes);
        if (bytesRead === 0) return hash.digest('hex');
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw refuseUnreadable(path, cause);
  }
}
