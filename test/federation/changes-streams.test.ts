import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import express, { type ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { createErrorResponder } from '../../gateway/errors/http-errors.js';
import type { AskSector } from '../../gateway/history/ask-sectors.js';
import { createAtomAnswer } from '../../gateway/history/atom-feed.js';
import {
  createEventStreams,
  type EventStreamOptions,
  type EventStreams,
} from '../../gateway/history/event-stream.js';
import { createReleaseFeed } from '../../gateway/history/release-feed.js';
import { createReleaseBoard } from '../../gateway/releases/release-numbers.js';

const silent = pino({ level: 'silent' });
const sectors = ['council', 'health'];

/** Two sectors whose releases have the numbers given, behind the streams and the feed. */
class Under {
  readonly board = createReleaseBoard(sectors);
  readonly numbers = new Map<string, number[]>(sectors.map((name) => [name, []]));
  readonly down = new Set<string>();
  asked = 0;
  readonly #server: Server;
  readonly #streams: EventStreams;

  constructor(options: EventStreamOptions) {
    const ask = ((sector: string, _field: string, { after, first }: Record<string, unknown>) =>
      this.#answer(sector, Number(after), Number(first))) as AskSector;
    const feed = createReleaseFeed({ sectors, numbers: this.board, ask, log: silent });
    this.#streams = createEventStreams(feed, options);
    const app = express();
    app.get('/releases', this.#streams.answer);
    app.get('/releases.atom', createAtomAnswer(feed));
    const refuse = createErrorResponder(silent, 1_000);
    app.use(((error, request, response, _next) =>
      refuse(error, request, response)) satisfies ErrorRequestHandler);
    this.#server = createServer(app);
  }

  #answer(sector: string, after: number, first: number) {
    this.asked += 1;
    if (this.down.has(sector)) return Promise.reject(new GraphQLError(`${sector} is down`));
    const found = (this.numbers.get(sector) ?? []).filter((number) => number > after);
    return Promise.resolve(
      found.slice(0, first).map((number) => ({
        id: `${sector}-${String(number)}`,
        sector: sector.toUpperCase(),
        number,
        datasetId: 'example/figures',
        title: 'Figures',
        publisher: 'Nobody',
        edition: String(number),
        kind: 'PUBLISHED',
        recordedAt: new Date(number * 60_000).toISOString(),
        factsNew: 1,
        factsRevised: 0,
        factsWithdrawn: 0,
      })),
    );
  }

  async listen(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** Makes releases of a sector, which its gateway hears of. */
  release(sector: string, ...numbers: readonly number[]): void {
    this.numbers.get(sector)?.push(...numbers);
    this.board.set(sector, { newest: numbers.at(-1) ?? 0 });
  }

  close(): void {
    this.#streams.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const running: Under[] = [];
async function start(options: EventStreamOptions = {}) {
  const under = new Under(options);
  running.push(under);
  return { under, url: await under.listen() };
}
afterEach(() => {
  for (const under of running.splice(0)) under.close();
});

/** A stream that is read as it comes. */
async function follow(url: string, lastEventId?: string) {
  const controller = new AbortController();
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await fetch(`${url}/releases`, { headers, signal: controller.signal });
  const state = { text: '', isOver: false };
  const decoder = new TextDecoder();
  const reading = (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      state.text += decoder.decode(chunk, { stream: true });
    }
  })();
  void reading.catch(() => undefined).finally(() => (state.isOver = true));
  return {
    status: response.status,
    state,
    /** Waits until the stream has said something. */
    says: async (pattern: RegExp) => {
      for (let waited = 0; waited < 5_000 && !pattern.test(state.text); waited += 20) {
        await delay(20);
      }
      expect(state.text).toMatch(pattern);
    },
    told: () => [...state.text.matchAll(/"id":"([a-z]+-\d+)"/g)].map(([, id]) => id),
    leave: async () => {
      controller.abort();
      await reading.catch(() => undefined);
    },
  };
}

describe('a stream of releases', () => {
  it('gives a sign of life again and again while nothing happens', async () => {
    const { under, url } = await start({ heartbeat: 40 });
    under.release('health', 7);
    const stream = await follow(url);
    await stream.says(/^retry: 3000\nid: health=7\n\n(: still here\n\n){3}/);
    expect(stream.told()).toEqual([]);
    await stream.leave();
  });

  it('is refused to one more than may follow, and open again when another leaves', async () => {
    const { url } = await start({ maxClients: 2 });
    const streams = [await follow(url), await follow(url)];
    const refused = await fetch(`${url}/releases`);
    expect([refused.status, await refused.json()]).toMatchObject([
      503,
      { errors: [{ extensions: { code: 'RATE_LIMITED' } }] },
    ]);
    await streams[0]?.leave();
    await delay(50);
    const next = await follow(url);
    expect(next.status).toBe(200);
    await next.leave();
    await streams[1]?.leave();
  });

  it('asks a sector once for each release, however many follow', async () => {
    const { under, url } = await start();
    under.release('health', 7);
    under.release('council', 3);
    const following = Array.from({ length: 20 }, () => follow(url));
    const streams = await Promise.all(following);
    const before = under.asked;
    under.release('health', 8);
    for (const stream of streams) await stream.says(/health-8/);
    expect(under.asked - before).toBe(1);
    await Promise.all(streams.map((stream) => stream.leave()));
  });

  it('tells nothing old of a sector that is heard of only later, and resumes with it', async () => {
    const { under, url } = await start({ heartbeat: 40 });
    under.release('health', 7);
    under.down.add('council');
    const stream = await follow(url);
    await stream.says(/id: health=7\n/);
    under.down.delete('council');
    under.release('council', 1, 2, 3);
    await stream.says(/\nid: council=3 health=7\n\n/);
    under.release('council', 4);
    await stream.says(/council-4/);
    expect(stream.told()).toEqual(['council-4']);
    await stream.leave();
  });

  it('tells the releases of one sector while another is down, and of that when it is back', async () => {
    const { under, url } = await start({ heartbeat: 60 });
    under.release('health', 7);
    under.release('council', 3);
    const stream = await follow(url);
    under.down.add('council');
    under.release('council', 4);
    under.release('health', 8);
    await stream.says(/health-8/);
    expect(stream.told()).toEqual(['health-8']);
    under.down.delete('council');
    await stream.says(/council-4/);
    const resumed = await follow(url, 'council=3 health=7');
    await resumed.says(/council-4[^]*health-8/);
    await Promise.all([stream, resumed].map((one) => one.leave()));
  });

  it('ends with the gateway', async () => {
    const { under, url } = await start();
    const stream = await follow(url);
    under.close();
    for (let waited = 0; waited < 2_000 && !stream.state.isOver; waited += 20) await delay(20);
    expect(stream.state.isOver).toBe(true);
  });
});

describe('the Atom feed', () => {
  const idsIn = (text: string) =>
    [...text.matchAll(/release:([a-z]+-\d+)</g)].map(([, id = '']) => id);
  const feedOf = async (url: string) => {
    const response = await fetch(`${url}/releases.atom`);
    return { status: response.status, ids: idsIn(await response.text()) };
  };

  it('has the last releases of all sectors, also where numbers have gaps', async () => {
    const { under, url } = await start();
    const spread = Array.from({ length: 40 }, (_, at) => (at + 1) * 50);
    under.release('health', ...spread);
    under.release('council', 1, 1_999);
    const { ids } = await feedOf(url);
    expect(ids).toHaveLength(30);
    expect(ids.slice(0, 3)).toEqual(['health-2000', 'council-1999', 'health-1950']);
    expect(ids.at(-1)).toBe('health-600');
  });

  it('leaves out a sector that is down, and says so only where all are', async () => {
    const { under, url } = await start();
    under.release('health', 7);
    under.release('council', 3);
    under.down.add('council');
    expect(await feedOf(url)).toEqual({ status: 200, ids: ['health-7'] });
    under.down.add('health');
    under.release('health', 8);
    const { status, ids } = await feedOf(url);
    expect([status >= 500, ids]).toEqual([true, []]);
  });
});
