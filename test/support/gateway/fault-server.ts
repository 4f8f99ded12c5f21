import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { InProcessSubgraph } from '../../../gateway/execution/in-process.js';

/** What the network between gateway and subgraph can do to an answer. */
export type Fault =
  | 'none'
  | 'hang'
  | 'hang-in-body'
  | 'reset'
  | 'reset-once'
  | 'html'
  | 'truncated'
  | 'oversized'
  | 'busy'
  | 'busy-once'
  | 'null-data'
  | 'error-without-code';

/** A subgraph behind HTTP whose answers can be spoilt at will. */
export interface FaultServer {
  readonly url: string;
  fault: Fault;
  /** The status of `/readyz`; 404 is a subgraph that has no such path. */
  readiness: number;
  /** Headers of each request that arrived, in order. */
  readonly requests: IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** Serves a subgraph over HTTP on a free port of this machine. */
export async function startFaultServer(
  subgraph: InProcessSubgraph,
  admit: (headers: IncomingMessage['headers']) => Promise<void> = () => Promise.resolve(),
): Promise<FaultServer> {
  const server = createServer((request, response) => {
    if (request.url === '/release' && subgraph.releases !== undefined) {
      sendJson(response, 200, { newest: subgraph.releases.newest() });
      return;
    }
    if (request.url !== '/graphql') {
      response.writeHead(request.url === '/readyz' ? state.readiness : 404).end();
      return;
    }
    state.requests.push(request.headers);
    answer(request, response).catch(() => response.destroy());
  });
  const sockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: FaultServer = {
    url: `http://127.0.0.1:${port}/graphql`,
    fault: 'none',
    readiness: 200,
    requests: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return state;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = takeFault();
    const body = await readAll(request);
    const spoil = faults[fault];
    if (spoil !== undefined) {
      spoil(response);
      return;
    }
    try {
      await admit(request.headers);
    } catch {
      sendJson(response, 401, { errors: [{ message: 'refused' }] });
      return;
    }
    const call = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const result = await subgraph.execute({
      ...call,
      headers: request.headers as Record<string, string>,
      signal: new AbortController().signal,
    });
    sendJson(response, 200, result);
  }

  function takeFault(): Fault {
    const { fault } = state;
    if (fault === 'reset-once' || fault === 'busy-once') state.fault = 'none';
    return fault;
  }
}

const faults: Partial<Record<Fault, (response: ServerResponse) => void>> = {
  hang: () => undefined,
  'hang-in-body': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":');
  },
  reset: (response) => response.socket?.resetAndDestroy(),
  'reset-once': (response) => response.socket?.resetAndDestroy(),
  html: (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>proxy at 10.0.0.5</h1>');
  },
  truncated: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"borough');
  },
  oversized: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const chunk = Buffer.alloc(65_536, 0x20);
    const write = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', write);
    write();
  },
  busy: (response) => response.writeHead(503).end(),
  'busy-once': (response) => response.writeHead(503).end(),
  'null-data': (response) => sendJson(response, 200, { data: null }),
  'error-without-code': (response) =>
    sendJson(response, 200, { data: null, errors: [{ message: 'select secret from 10.0.0.5' }] }),
};

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function trackSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  return sockets;
}
