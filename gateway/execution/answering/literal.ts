const wordBytes = 4;

/** A constant piece of JSON in ASCII, such as a key, as 32-bit words: copied word by word. */
export class Literal {
  readonly words: readonly number[];
  /** In bytes; the last word may be longer. */
  readonly length: number;

  constructor(text: string) {
    this.length = text.length;
    const bytes = Buffer.alloc(Math.ceil(text.length / wordBytes) * wordBytes);
    bytes.write(text, 'latin1');
    this.words = Array.from({ length: bytes.length / wordBytes }, (_, at) =>
      bytes.readInt32LE(at * wordBytes),
    );
  }
}
