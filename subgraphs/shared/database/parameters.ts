/**
 * A parameter in a form that both drivers send alike: a moment as ISO text, an object as JSON.
 * Lists stay lists and become SQL arrays.
 */
export function encodeParameter(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || Array.isArray(value) || ArrayBuffer.isView(value)) return value;
  return JSON.stringify(value);
}

/** A parameter as a server is sent it. */
export type SentValue = string | Buffer | null;

/** Whether an element of a list has to be written with backslashes. */
const isSpecial = /["\\]/;

const quoted = (text: string) =>
  `"${isSpecial.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;

function encodeElement(element: unknown): string {
  if (typeof element === 'string') return quoted(element);
  const sent = encodeForServer(element);
  if (sent === null) return 'NULL';
  if (Array.isArray(element)) return sent as string;
  return quoted(typeof sent === 'string' ? sent : `\\x${sent.toString('hex')}`);
}

/**
 * A parameter in the text form of a server, lists as arrays of it; bytes stay bytes.
 *
 * @throws TypeError for what no column holds, such as a function
 */
export function encodeForServer(value: unknown): SentValue {
  const encoded = encodeParameter(value);
  if (encoded === null || typeof encoded === 'string') return encoded;
  if (typeof encoded === 'number' || typeof encoded === 'boolean') return String(encoded);
  if (Array.isArray(encoded)) return `{${encoded.map(encodeElement).join(',')}}`;
  if (ArrayBuffer.isView(encoded)) {
    return Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength);
  }
  throw new TypeError(`a ${typeof encoded} is no parameter of a statement`);
}
