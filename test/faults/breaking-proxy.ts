import { connect, createServer, type AddressInfo } from 'node:net';

/** A way to a PostgreSQL that breaks. */
export interface BreakingProxy {
  /** The address behind which it lies. */
  readonly url: string;
  /** Connections broken so far. */
  readonly broken: number;
  close(): Promise<void>;
}

/** Start of the statement after which a connection is broken. */
const copy = Buffer.from('copy ');

/**
 * Passes everything on, and resets a connection in the middle of a COPY: once some bytes have followed its
 * statement.
 *
 * @param times how many connections it breaks
 */
export async function breakingProxy(url: string, times: number): Promise<BreakingProxy> {
  const target = new URL(url);
  let broken = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    let copied = -1;
    client.on('data', (chunk: Buffer) => {
      if (copied < 0 && chunk.includes(copy)) copied = 0;
      else if (copied >= 0) copied += chunk.length;
      if (copied > 16_384 && broken < times) {
        broken += 1;
        client.resetAndDestroy();
        upstream.resetAndDestroy();
        return;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => void client.write(chunk));
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const through = new URL(url);
  through.port = String(port);
  return {
    url: through.href,
    get broken() {
      return broken;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
