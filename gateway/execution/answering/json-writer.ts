import type { Literal } from './literal.js';

const firstBytes = 1 << 16;
/** Bytes that are kept for the next answer; what a larger one needed is given back. */
const keptBytes = 1 << 20;
/** No character takes more bytes of UTF-8 than this for each of its code units. */
const bytesPerUnit = 3;

/** What the last word of a literal may take beyond its length. */
const sparedBytes = 3;

const quote = 0x22;
/** 1 for each code unit that JSON writes as it is, in one byte: asked without a branch for every letter. */
const isPlain = new Uint8Array(1 << 16);
for (let code = 0x20; code < 0x7f; code += 1) {
  isPlain[code] = JSON.stringify(String.fromCharCode(code)).length === 3 ? 1 : 0;
}

/**
 * Writes JSON byte by byte into memory that it keeps from answer to answer. Most of an answer is keys and
 * short texts of plain letters: copied in a loop they take a fraction of the time that joining strings
 * does, and leave nothing to be swept.
 */
export class JsonWriter {
  #bytes: Buffer = Buffer.allocUnsafe(firstBytes);
  #words = wordsOf(this.#bytes);
  #length = 0;

  /** How much is written; `backTo` takes back what came after. */
  get length(): number {
    return this.#length;
  }

  backTo(length: number): void {
    this.#length = length;
  }

  /** Writes a constant. */
  literal({ words, length }: Literal): void {
    this.#reserve(length + sparedBytes);
    const view = this.#words;
    let at = this.#length;
    for (let index = 0; index < words.length; index += 1) {
      view.setInt32(at, words[index] as number, true);
      at += 4;
    }
    this.#length += length;
  }

  /** Writes a number. */
  number(value: number): void {
    const text = String(value);
    this.#reserve(text.length);
    const bytes = this.#bytes;
    const start = this.#length;
    for (let index = 0; index < text.length; index += 1) {
      bytes[start + index] = text.charCodeAt(index);
    }
    this.#length = start + text.length;
  }

  /** Writes any text. */
  string(text: string): void {
    const { length } = text;
    this.#reserve(length + 2);
    const bytes = this.#bytes;
    const start = this.#length + 1;
    let areAllPlain = 1;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      areAllPlain &= isPlain[code] as number;
      bytes[start + index] = code;
    }
    if (areAllPlain === 0) {
      this.json(text);
      return;
    }
    bytes[start - 1] = quote;
    bytes[start + length] = quote;
    this.#length = start + length + 1;
  }

  /** Writes whatever JSON can. */
  json(value: unknown): void {
    const text = JSON.stringify(value);
    this.#reserve(text.length * bytesPerUnit);
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** Hands over what is written, and begins anew. */
  take(): Buffer {
    const written = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    if (this.#bytes.length <= keptBytes) return Buffer.from(written);
    this.#keep(Buffer.allocUnsafe(firstBytes));
    return written;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#keep(larger);
  }

  #keep(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#words = wordsOf(bytes);
  }
}

function wordsOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}
