import { createReadStream } from 'node:fs';
import { currentWatch } from './reading-watch.js';
import { refuseUnreadable } from './source-error.js';

/** What is asked of every reader. */
export interface ReadOptions {
  /**
   * Called with the number of bytes taken from the file as stored (compressed, for a member of a
   * zip), for a progress display.
   */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

const PIECE_BYTES = 65_536;

/**
 * The bytes of a file, or of a stream already open, in pieces of at most 64 KiB: the limits that
 * follow count by pieces, and a source may hand over a whole file as one.
 * @throws SourceError when the file cannot be read
 */
export async function* readBytes(
  source: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const watch = typeof source === 'string' ? currentWatch() : undefined;
  try {
    for await (const chunk of typeof source === 'string' ? openFile(source) : source) {
      options.onBytes?.(chunk.byteLength);
      watch?.bytes(chunk.byteLength);
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
        yield bytes.subarray(from, from + PIECE_BYTES);
      }
    }
  } catch (cause) {
    throw typeof source === 'string' ? refuseUnreadable(source, cause) : cause;
  }
}

function openFile(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: PIECE_BYTES });
}
