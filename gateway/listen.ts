import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './start-error.js';

/** Where and how patiently to listen; durations in milliseconds. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
}

/** A server that listens. */
export interface Listening {
  /** Where it is, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /**
   * Takes no new connection and resolves when every request under way has been answered, or after
   * `patience` milliseconds, when the rest is cut off. Says whether all were answered.
   */
  close(patience: number): Promise<boolean>;
}

/**
 * Listens for HTTP. A client that is slow to send its headers or its request is cut off.
 *
 * @throws StartError when the address cannot be had.
 */
export async function listen(app: RequestListener, options: ListenOptions): Promise<Listening> {
  const { host, port, headersTimeout, requestTimeout } = options;
  const server = createServer(
    {
      headersTimeout,
      requestTimeout,
      // Node looks for slow clients at this interval; its default of 30 s would outlast both limits.
      connectionsCheckingInterval: 500,
      // Proxies keep a connection for a minute; whoever closes first must not be the one that is asked.
      keepAliveTimeout: 65_000,
    },
    app,
  );
  await bind(server, host, port);
  const address = server.address() as AddressInfo;
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shownHost}:${address.port}`,
    close: (patience) => close(server, patience),
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(explain(error, host, port))),
    );
    server.listen({ host, port }, resolve);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is in use; stop what uses it or choose another with PORT.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used by this user; choose another with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", but an address of this machine was expected.`;
    default:
      return `Listening on ${host}:${port} failed: ${message}.`;
  }
}

async function close(server: Server, patience: number): Promise<boolean> {
  let isComplete = true;
  const cutOff = setTimeout(() => {
    isComplete = false;
    server.closeAllConnections();
  }, patience);
  // A connection that was kept alive becomes idle only after its answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearTimeout(cutOff);
  clearInterval(sweep);
  return isComplete;
}
