import { isUtf8 } from 'node:buffer';
import { SourceError } from './source-error.js';

/** Encodings a publisher's text file may be declared to have. */
export type TextEncoding = 'utf-8' | 'windows-1252';

const LINE_FEED = 0x0a;
/** Longest start of a UTF-8 character that can be left over at the end of a piece. */
const CUT_BYTES = 3;

/**
 * Decodes the bytes of a text file, dropping a UTF-8 byte order mark.
 * @throws SourceError on an empty file, UTF-16, a NUL byte, bytes outside the encoding, and on
 * U+FFFD, which is what an earlier wrong conversion leaves behind
 */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
  file: string,
  encoding: TextEncoding = 'utf-8',
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let cut: Buffer = Buffer.alloc(0);
  let empty = true;

  const decode = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (cause) {
      const found = 'bytes such as Windows-1252 writes for letters outside ASCII';
      const problem = `the text is not ${encoding}`;
      const at = line + linesBeforeFault(cut, piece);
      throw new SourceError({ file, line: at, problem, expected: encoding, found }, { cause });
    }
  };

  for await (const piece of withWholeMark(bytes)) {
    if (empty) refuseForeignMark(piece, file, encoding);
    empty = false;
    refuseNul(piece, file, line);
    const text = decode(piece);
    refuseLostLetters(text, file, line);
    line += countLines(piece);
    cut = Buffer.from(piece.subarray(-CUT_BYTES));
    yield text;
  }
  if (empty) throw new SourceError({ file, problem: 'the file is empty', expected: 'text' });
  yield decode();
}

/** Joins the first pieces until they are long enough to hold a byte order mark. */
async function* withWholeMark(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (head === undefined) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length >= CUT_BYTES) {
      yield head;
      head = undefined;
    }
  }
  if (head !== undefined && head.length > 0) yield head;
}

function refuseForeignMark(head: Buffer, file: string, encoding: TextEncoding): void {
  const mark = head.subarray(0, 3).toString('hex');
  const found = /^(fffe|feff)/.test(mark) ? 'UTF-16' : mark === 'efbbbf' ? 'utf-8' : encoding;
  if (found === encoding) return;
  const problem = 'the byte order mark is that of another encoding';
  throw new SourceError({ file, line: 1, problem, expected: encoding, found });
}

function refuseNul(piece: Buffer, file: string, line: number): void {
  const at = piece.indexOf(0);
  if (at === -1) return;
  throw new SourceError({
    file,
    line: line + countLines(piece.subarray(0, at)),
    problem: 'a NUL byte stands in the text',
    expected: 'text',
    found: 'UTF-16, a spreadsheet or a damaged file',
  });
}

function refuseLostLetters(text: string, file: string, line: number): void {
  const at = text.indexOf('\ufffd');
  if (at === -1) return;
  throw new SourceError({
    file,
    line: line + text.slice(0, at).split('\n').length - 1,
    problem: 'the text holds U+FFFD, where an earlier conversion lost a letter',
    expected: "the publisher's own file",
  });
}

function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}

/**
 * Line feeds in `piece` before the line that is not UTF-8. `cut` is the end of the piece before,
 * which may hold the first bytes of a character that goes on in this one.
 */
function linesBeforeFault(cut: Buffer, piece: Buffer = Buffer.alloc(0)): number {
  const joined = Buffer.concat([cut, piece]);
  let start = 0;
  while (start < cut.length && ((joined[start] ?? 0) & 0xc0) === 0x80) start++;
  for (;;) {
    const end = joined.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(joined.subarray(start, end))) break;
    start = end + 1;
  }
  return countLines(joined.subarray(cut.length, Math.max(cut.length, start)));
}
