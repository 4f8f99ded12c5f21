import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import { subgraphNames, type SubgraphName } from '../../../schema/subgraphs.js';
import { definitions } from '../../../subgraphs/definitions.js';
import type { Database } from '../../../subgraphs/shared/database/database.js';
import { serveSubgraph } from '../../../subgraphs/shared/server.js';

/** The subgraphs behind HTTP, each at an address of its own. */
export interface RememberingSubgraphs {
  readonly addresses: ReadonlyMap<SubgraphName, string>;
  /** Calls of the graph so far. */
  calls(): number;
  close(): Promise<void>;
}

/**
 * The product's subgraphs over a filled database, each behind a door that remembers its answers by the bytes of the
 * request: gateways are measured, not statements, and all of them get the same answers.
 */
export async function serveRemembering(database: Database): Promise<RememberingSubgraphs> {
  const log = pino({ level: 'silent' });
  let calls = 0;
  const served = await Promise.all(
    subgraphNames.map((name) =>
      serveSubgraph(definitions[name].create(database), {
        host: '127.0.0.1',
        port: 0,
        ping: () => database.ping(),
        log,
      }),
    ),
  );
  const doors = await Promise.all(
    served.map(({ url }) => openDoor(new URL(url).origin, () => (calls += 1))),
  );
  return {
    addresses: new Map(subgraphNames.map((name, at) => [name, urlOf(doors[at]!)])),
    calls: () => calls,
    async close() {
      for (const door of doors) door.closeAllConnections();
      doors.forEach((door) => door.close());
      await Promise.all(served.map((subgraph) => subgraph.close()));
    },
  };
}

const urlOf = (door: Server) => `http://127.0.0.1:${(door.address() as AddressInfo).port}/graphql`;

function openDoor(origin: string, onCall: () => void): Promise<Server> {
  const kept = new Map<string, { readonly status: number; readonly bytes: Buffer }>();
  const door = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const key = `${request.url ?? ''} ${body.toString()}`;
      if (request.method === 'POST') onCall();
      let answer = request.method === 'POST' ? kept.get(key) : undefined;
      if (answer === undefined) {
        const forwarded = await fetch(`${origin}${request.url ?? ''}`, {
          method: request.method ?? 'GET',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          ...(request.method === 'POST' ? { body } : {}),
        });
        const bytes = Buffer.from(await forwarded.arrayBuffer());
        answer = { status: forwarded.status, bytes };
        if (forwarded.ok) kept.set(key, answer);
      }
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        'content-length': answer.bytes.length,
      });
      response.end(answer.bytes);
    })().catch(() => response.destroy());
  });
  door.keepAliveTimeout = 65_000;
  return new Promise((resolve) => {
    door.listen(0, '127.0.0.1', () => resolve(door));
  });
}
