import type { IncomingMessage } from 'node:http';

/**
 * Waits for the whole body and hands it over. Whoever does not answer by it calls `putBack`, and
 * whoever comes after reads the request as if nothing had happened.
 */
export function readAhead(
  request: IncomingMessage,
  length: number,
  use: (bytes: Buffer, putBack: () => void) => void,
): void {
  // Asked for a number of bytes, the stream waits for all of them and does not announce its end.
  const bytes = request.read(length) as Buffer | null;
  if (bytes === null) request.once('readable', () => readAhead(request, length, use));
  else use(bytes, () => request.unshift(bytes));
}
