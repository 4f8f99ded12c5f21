import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/**
 * Says that a statement will be sent again and again, whatever it is given: a server is sent its text once a
 * connection, and its name after that.
 */
export function keepPrepared(text: string): void {
  if (names.has(text)) return;
  // The name is that of the text, so that processes that share a connection mean the same by it.
  names.set(text, `placegraph_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`);
}

/** Says that a statement is to be sent as a text from now on. */
export function sendAsText(text: string): void {
  names.delete(text);
}

/** The name of a statement that is kept prepared; undefined for any other. */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}
