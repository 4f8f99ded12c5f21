const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const trailer = Buffer.from([0xff, 0xff]);
const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const letter = 0x4c;
const firstDay = Date.UTC(2000, 0, 1);
const msOfDay = 86_400_000;

/** A text as a field of a row. */
export function textField(text: string): Buffer {
  const field = Buffer.alloc(4 + Buffer.byteLength(text));
  field.writeInt32BE(field.length - 4);
  field.write(text, 4);
  return field;
}

/** A date, `YYYY-MM-DD`, as a field of a row. */
export function dateField(date: string): Buffer {
  const field = Buffer.alloc(8);
  field.writeInt32BE(4);
  field.writeInt32BE((Date.parse(date) - firstDay) / msOfDay, 4);
  return field;
}

/**
 * Rows in the binary format of `copy`, of which the server has nothing to read but lengths. The caller makes
 * room, and writes as many fields after each row's start as it said.
 */
export class BinaryRows {
  #bytes: Buffer = Buffer.from(signature);
  #length = signature.length;

  /** What is written since this was called last; the first begins with the signature of the format. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  /** What ends the format. */
  end(): Buffer {
    return trailer;
  }

  /** Makes room for so many bytes more. */
  makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#bytes.length) return;
    const written = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.allocUnsafe(this.#length + bytes);
    this.#bytes.set(written);
  }

  begin(fields: number): void {
    this.#int16(fields);
  }

  /** Fields that stand as they are written. */
  fields(bytes: Buffer): void {
    this.#copy(bytes, 0, bytes.length);
  }

  text(bytes: Buffer, from: number, to: number): void {
    this.#int32(to - from);
    this.#copy(bytes, from, to);
  }

  /** A text, or nothing where it is empty. */
  textOrNone(bytes: Buffer, from: number, to: number): void {
    if (from === to) this.#int32(-1);
    else this.text(bytes, from, to);
  }

  /** A number, or nothing where it is empty. */
  numberOrNone(bytes: Buffer, from: number, to: number): void {
    if (from === to) this.#int32(-1);
    else this.#number(bytes, from, to);
  }

  /** `L` and the number of a line. */
  line(line: number): void {
    let digits = 1;
    for (let most = 10; most <= line; most *= 10) digits += 1;
    this.#int32(digits + 1);
    const start = this.#length;
    this.#bytes[start] = letter;
    let rest = line;
    for (let at = start + digits; at > start; at -= 1) {
      this.#bytes[at] = zero + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#length = start + digits + 1;
  }

  /** Sign, decimals and digits by fours on both sides of the point. */
  #number(bytes: Buffer, from: number, to: number): void {
    const isNegative = bytes[from] === minus;
    const start = isNegative ? from + 1 : from;
    let whole = start;
    while (whole < to && bytes[whole] !== point) whole += 1;
    const decimals = whole === to ? 0 : to - whole - 1;
    const before = Math.ceil((whole - start) / 4);
    const groups = before + Math.ceil(decimals / 4);
    this.#int32(8 + groups * 2);
    this.#int16(groups);
    this.#int16(before - 1);
    this.#int16(isNegative ? 0x4000 : 0);
    this.#int16(decimals);
    for (let at = whole - before * 4; at < whole; at += 4) this.#group(bytes, at, start, whole);
    for (let at = whole + 1; at < to; at += 4) this.#group(bytes, at, whole + 1, to);
  }

  /** Four digits, of which those outside `from` and `to` are 0. */
  #group(bytes: Buffer, at: number, from: number, to: number): void {
    let group = 0;
    for (let place = at; place < at + 4; place += 1) {
      group = group * 10 + (place < from || place >= to ? 0 : (bytes[place] ?? zero) - zero);
    }
    this.#int16(group);
  }

  #copy(bytes: Buffer, from: number, to: number): void {
    // Of so few bytes a loop is faster than a call out of the engine.
    const written = this.#bytes;
    const shift = this.#length - from;
    for (let at = from; at < to; at += 1) written[at + shift] = bytes[at] ?? 0;
    this.#length += to - from;
  }

  #int16(value: number): void {
    const at = this.#length;
    this.#bytes[at] = value >> 8;
    this.#bytes[at + 1] = value;
    this.#length = at + 2;
  }

  #int32(value: number): void {
    const at = this.#length;
    this.#bytes[at] = value >> 24;
    this.#bytes[at + 1] = value >> 16;
    this.#bytes[at + 2] = value >> 8;
    this.#bytes[at + 3] = value;
    this.#length = at + 4;
  }
}
