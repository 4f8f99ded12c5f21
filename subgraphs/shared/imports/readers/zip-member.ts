import { pipeline, type Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import { currentWatch } from './reading-watch.js';
import type { ReadOptions } from './source-bytes.js';
import { SourceError } from './source-error.js';
import { openZip, type ZipArchive } from './zip-archive.js';

/** What a member may grow to. Measured while unpacking; the sizes the zip declares are not trusted. */
export interface ZipLimits {
  /** Unpacked bytes for each packed byte. Default 100. */
  readonly maxRatio?: number;
  /** Unpacked bytes, of all members read with the same budget together. Default 1 GB. */
  readonly maxBytes?: number;
}

/** Unpacked bytes already taken, shared between the members of one file. */
export interface ZipBudget {
  unpacked: number;
}

/** A member of a zip, chosen. Iterating `bytes` opens the file; leaving the loop closes it. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

export interface ZipReadOptions extends ZipLimits, ReadOptions {
  readonly budget?: ZipBudget;
}

const DEFAULT_MAX_RATIO = 100;
const DEFAULT_MAX_BYTES = 1_000_000_000;
/** Below this a ratio says nothing: a small file of blanks packs a thousandfold. */
const RATIO_FROM_BYTES = 1_000_000;
const STORED = 0;
const DEFLATED = 8;

/** The names of the files in a zip. @throws SourceError when the zip is unsafe or damaged */
export async function listZipMembers(file: string): Promise<readonly string[]> {
  const archive = await openZip(file);
  archive.zip.close();
  return archive.entries.map((entry) => entry.fileName);
}

/**
 * Chooses the one member of a zip that has a name or satisfies a predicate.
 * @throws SourceError when none or several do, or the zip is unsafe; and, while `bytes` is read,
 * when the member grows above the limits or its size or checksum is not the declared one
 */
export async function openZipMember(
  file: string,
  choose: string | ((name: string) => boolean),
  options: ZipReadOptions = {},
): Promise<ZipMember> {
  const names = await listZipMembers(file);
  const chosen = names.filter((name) =>
    typeof choose === 'string' ? name === choose : choose(name),
  );
  const [name] = chosen;
  if (name === undefined || chosen.length > 1) {
    const wanted = typeof choose === 'string' ? `a member "${choose}"` : 'exactly one such member';
    const problem =
      name === undefined ? 'the member is not in the zip' : 'the member is not unique';
    throw new SourceError({
      file,
      problem,
      expected: wanted,
      found: names.slice(0, 20).join(', '),
    });
  }
  return { name, bytes: readMember(file, name, options) };
}

async function* readMember(
  file: string,
  name: string,
  options: ZipReadOptions,
): AsyncGenerator<Buffer, void, undefined> {
  const archive = await openZip(file);
  try {
    const entry = archive.entries.find((candidate) => candidate.fileName === name);
    if (entry === undefined) throw new SourceError({ file, problem: `"${name}" has gone` });
    yield* unpack(archive, entry, options);
  } finally {
    archive.zip.close();
  }
}

async function* unpack(
  { file, zip }: ZipArchive,
  entry: Entry,
  options: ZipReadOptions,
): AsyncGenerator<Buffer, void, undefined> {
  const { maxRatio = DEFAULT_MAX_RATIO, maxBytes = DEFAULT_MAX_BYTES } = options;
  const budget = options.budget ?? { unpacked: 0 };
  const watch = currentWatch();
  const member = `the zip member "${entry.fileName}"`;
  let packed = 0;
  let unpacked = 0;
  let checksum = 0;

  const counted = async function* (raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of raw) {
      packed += chunk.length;
      options.onBytes?.(chunk.length);
      watch?.bytes(chunk.length);
      yield chunk;
    }
  };
  const refuse = (problem: string, expected?: string, cause?: unknown): SourceError =>
    new SourceError({ file, problem: `${member} ${problem}`, expected }, { cause });

  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw refuse('is packed by a method this reader does not know', 'deflate or no compression');
  }
  const raw: Readable = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const stream: AsyncIterable<Buffer> =
    entry.compressionMethod === STORED
      ? counted(raw)
      : pipeline(raw, counted, createInflateRaw({ chunkSize: 65_536 }), () => undefined);
  try {
    for await (const chunk of stream) {
      unpacked += chunk.length;
      budget.unpacked += chunk.length;
      checksum = crc32(chunk, checksum);
      if (budget.unpacked > maxBytes) {
        throw refuse('grows too large while it is unpacked', `at most ${maxBytes} bytes`);
      }
      if (unpacked > RATIO_FROM_BYTES && unpacked > maxRatio * packed) {
        throw refuse('is packed too densely to be a data file', `at most ${maxRatio} to 1`);
      }
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const reason = isNativeError(cause) ? cause.message : String(cause);
    throw refuse(`is damaged (${reason})`, 'a whole file', cause);
  } finally {
    raw.destroy();
  }
  if (unpacked !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw refuse('is damaged', `${entry.uncompressedSize} bytes of the declared checksum`);
  }
}
