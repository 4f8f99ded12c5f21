import type { RequestHandler, Response } from 'express';
import { RequestRefused } from '../errors/request-refused.js';
import type { Position, ReleaseFeed } from './release-feed.js';

/** Streams of releases that clients follow. */
export interface EventStreams {
  readonly answer: RequestHandler;
  /** Ends every stream; clients come back elsewhere and miss nothing. */
  close(): void;
}

/** How streams are kept. */
export interface EventStreamOptions {
  /** Milliseconds between signs of life, so that nobody on the way takes a quiet stream for a dead one. */
  readonly heartbeat?: number;
  /** Most clients at once. */
  readonly maxClients?: number;
}

interface Client {
  readonly response: Response;
  position: Position;
  isTelling: boolean;
}

/** Bytes that may wait for a client that does not read. */
const maxWaiting = 1_000_000;

function writePosition(position: Position): string {
  return Object.entries(position)
    .map(([sector, number]) => `${sector}=${number}`)
    .sort()
    .join(' ');
}

function readPosition(text: string): Position {
  const parts = text.split(' ').map((part) => /^([a-z]+)=(\d{1,9})$/.exec(part));
  if (parts.every((part) => part !== null)) {
    return Object.fromEntries(parts.map(([, sector = '', number]) => [sector, Number(number)]));
  }
  throw new RequestRefused(
    400,
    'BAD_USER_INPUT',
    `Last-Event-ID: "${text.slice(0, 60)}" came; the id of an event of this stream was expected.`,
  );
}

/**
 * Answers with Server-Sent Events (HTML standard): an event `release` for each release, as JSON of the
 * schema's `ReleaseEvent`. Its id says what has been told, so that `Last-Event-ID` resumes; without one the
 * stream begins now.
 */
export function createEventStreams(
  feed: ReleaseFeed,
  { heartbeat = 15_000, maxClients = 1_000 }: EventStreamOptions = {},
): EventStreams {
  const clients = new Set<Client>();

  /** Takes a sector that is heard of for the first time from what it has by then, and notes it for resuming. */
  function begin(client: Client, known: Position): void {
    const position = { ...known, ...client.position };
    if (writePosition(position) === writePosition(client.position)) return;
    client.position = position;
    client.response.write(`id: ${writePosition(position)}\n\n`);
  }

  async function tell(client: Client): Promise<void> {
    if (client.isTelling) return;
    client.isTelling = true;
    try {
      begin(client, feed.position());
      for (;;) {
        const events = await feed.after(client.position);
        if (events.length === 0) return;
        for (const event of events) {
          client.position = { ...client.position, [event.sector.toLowerCase()]: event.number };
          const id = writePosition(client.position);
          client.response.write(`id: ${id}\nevent: release\ndata: ${JSON.stringify(event)}\n\n`);
        }
        if (client.response.writableLength > maxWaiting) client.response.destroy();
      }
    } catch {
      // The feed has logged it; the next heartbeat tries again.
    } finally {
      client.isTelling = false;
    }
  }

  const tellAll = () => clients.forEach((client) => void tell(client));
  const stopListening = feed.onRelease(tellAll);
  const timer = setInterval(() => {
    for (const { response } of clients) {
      if (response.headersSent) response.write(': still here\n\n');
    }
    tellAll();
  }, heartbeat).unref();

  const answer: RequestHandler = async (request, response) => {
    if (clients.size >= maxClients) {
      throw new RequestRefused(
        503,
        'RATE_LIMITED',
        'Too many follow the releases; try again later.',
      );
    }
    const last = request.get('last-event-id');
    const told = last === undefined || last === '' ? {} : readPosition(last);
    // Nobody else tells it anything until it knows where to begin.
    const client: Client = { response, position: told, isTelling: true };
    clients.add(client);
    response.once('close', () => clients.delete(client));
    const position = { ...(await feed.begin()), ...told };
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that collects an answer before it passes it on would never pass this one on.
      'x-accel-buffering': 'no',
    });
    response.write(`retry: 3000\nid: ${writePosition(position)}\n\n`);
    client.position = position;
    client.isTelling = false;
    void tell(client);
  };

  return {
    answer,
    close: () => {
      stopListening();
      clearInterval(timer);
      for (const { response } of clients) response.end();
    },
  };
}
