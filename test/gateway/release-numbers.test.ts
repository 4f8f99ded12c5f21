import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { followClocks } from '../../gateway/releases/follow-clocks.js';
import { pollReleases } from '../../gateway/releases/poll-releases.js';

const recordedAt = '2026-01-02T09:30:00.000Z';

describe('release numbers of subgraphs in this process', () => {
  it('move with their clocks, while a map that was taken stays', () => {
    let newest = 0;
    let tell: () => void = () => undefined;
    const releases = {
      newest: () => newest,
      list: () => (newest > 0 ? [{ recordedAt }] : []),
      onRelease: (listener: () => void) => {
        tell = listener;
        return () => undefined;
      },
    };
    const execute = () => Promise.resolve({});
    const numbers = followClocks([{ name: 'health', execute, releases }]);
    const heard: unknown[] = [];
    numbers.onChange((...change) => heard.push(change));
    const taken = numbers.current();
    expect([[...taken], numbers.range()]).toEqual([[], { first: undefined, newest: undefined }]);
    newest = 7;
    tell();
    expect([...numbers.current()]).toEqual([['health', 7]]);
    expect([...taken]).toEqual([]);
    expect(heard).toEqual([['health', 7]]);
    expect(numbers.range()).toEqual({ first: recordedAt, newest: recordedAt });
  });
});

describe('release numbers of subgraphs over HTTP', () => {
  it('are asked for again and again, signed, and stay while nobody answers', async () => {
    let newest = 7;
    let answers = true;
    const signatures = new Set<unknown>();
    const server = createServer((request, response) => {
      signatures.add(request.headers['placegraph-caller']);
      expect(request.url).toBe('/release');
      if (answers) response.end(JSON.stringify({ newest, recordedAt, first: null }));
      else response.writeHead(503).end('busy');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const polled = pollReleases({
      subgraphs: new Map([['health', `http://127.0.0.1:${port}/graphql`]]),
      sign: (subgraph) => Promise.resolve(`signed for ${subgraph}`),
    });
    try {
      await polled.begun;
      expect(polled.current().get('health')).toBe(7);
      const changed = new Promise((resolve) => polled.onChange(resolve));
      newest = 8;
      await changed;
      expect(polled.current().get('health')).toBe(8);
      answers = false;
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(polled.current().get('health')).toBe(8);
      expect([...signatures]).toEqual(['signed for health']);
    } finally {
      await polled.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
