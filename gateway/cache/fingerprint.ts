import type { IncomingMessage } from 'node:http';
import { isRead, type Circumstances } from './circumstances.js';
import { digest } from './identity.js';
import { readAhead } from './read-ahead.js';

/**
 * Names the bytes of a request with its circumstances: its address, or its body, which is handed back
 * with `putBack`. Calls `skip` for a body of unknown or forbidden length.
 */
export function readFingerprint(
  request: IncomingMessage,
  circumstances: Circumstances,
  maxBody: number,
  use: (fingerprint: string, putBack: () => void) => void,
  skip: () => void,
): void {
  const { audience, accept, asOf } = circumstances;
  const nameOf = (way: string, bytes: string | Buffer) =>
    JSON.stringify([way, audience, accept, asOf, digest(bytes)]);
  if (isRead(request.method)) {
    use(nameOf('address', request.url ?? ''), () => undefined);
    return;
  }
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length > 0 && length <= maxBody)) skip();
  else readAhead(request, length, (bytes, putBack) => use(nameOf('body', bytes), putBack));
}
