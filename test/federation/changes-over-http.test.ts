import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig, silenceVendorTelemetry } from '../../gateway/config.js';
import { serveGateway, type ServedGateway } from '../../gateway/serve.js';
import { loadSupergraph } from '../../gateway/supergraph.js';
import { timeSeriesIndicators } from '../../schema/indicators/finance/outturn-variables.js';
import { openImporter } from '../../subgraphs/open-importer.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import type { TestDatabase } from '../support/databases.js';
import { testSecret } from '../support/graph-under-test.js';
import { filledDataDirectory, preparedDatabase } from '../support/prepared-database.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const camden = 'E09000007';
const [service = ''] = timeSeriesIndicators.keys();

let filled: TestDatabase;
let home: string;
let settings: { readonly dataDir: string; readonly databaseUrl?: string };
let finance: ChildProcess;
let gateway: ServedGateway;

/** Starts finance as a process of its own, over the database under test or a copy of the embedded one. */
async function startFinance(): Promise<string> {
  const { databaseUrl, dataDir } = settings;
  finance = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'subgraphs/main.ts'), 'finance'],
    {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: '0',
        GATEWAY_SECRET: testSecret,
        DATA_DIR: dataDir,
        ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  for await (const chunk of finance.stdout ?? []) {
    said += String(chunk);
    const [url] = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(said) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`finance ended before it was ready: ${said}`);
}

/** Imports one figure of a service into the running process, as the command does. */
async function importFigure(pounds: number): Promise<void> {
  const file = join(home, `${String(pounds)}.csv`);
  await writeFile(
    file,
    `financialYear,onsCode,service,netCurrentExpenditure_gbp\n2022-23,${camden},${service},${String(pounds)}\n`,
  );
  const { signal } = new AbortController();
  const quiet = { wait: true, report: () => undefined, signal };
  const importer = await openImporter(['finance'], { ...settings, illustrative: true }, quiet);
  const telling = { say: () => undefined, progress: createSilentProgress() };
  const request = { dataset: 'mhclg/revenue-outturn-time-series', file, accept: 'of the tests' };
  await importer.run(request, telling, signal).finally(() => importer.close());
}

beforeAll(async () => {
  filled = await preparedDatabase();
  home = await mkdtemp(join(tmpdir(), 'placegraph-streams-'));
  const dataDir = join(home, 'data');
  const { location } = filled;
  if (location.kind === 'postgresql') settings = { dataDir, databaseUrl: location.url };
  else {
    await cp(await filledDataDirectory(), dataDir, { recursive: true });
    settings = { dataDir };
  }
  const url = await startFinance();
  silenceVendorTelemetry();
  gateway = await serveGateway({
    config: readConfig({
      args: [],
      environment: {
        PORT: '0',
        DRAIN_DELAY: '1',
        GATEWAY_SECRET: testSecret,
        // Nobody listens there: the other two sectors are down.
        SUBGRAPHS: `health=http://127.0.0.1:1/graphql,council=http://127.0.0.1:1/graphql,finance=${url}`,
      },
    }),
    supergraph: await loadSupergraph(),
    log: pino({ level: 'silent' }),
    startSubgraphs: () => Promise.reject(new Error('these subgraphs are called by HTTP')),
  });
}, 280_000);

afterAll(async () => {
  await gateway.stop();
  const ended = once(finance, 'exit');
  finance.kill('SIGTERM');
  await ended;
  await filled.drop();
  await rm(home, { recursive: true, force: true });
}, 60_000);

interface Told {
  readonly lastEventId: string;
  readonly events: readonly { readonly number: number; readonly kind: string }[];
}

/** Reads the stream until it has told a number of releases. */
async function follow(
  count: number,
  lastEventId?: string,
  whenOpen?: () => Promise<void>,
): Promise<Told> {
  const controller = new AbortController();
  const response = await fetch(`${gateway.url}/releases`, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    signal: AbortSignal.any([controller.signal, AbortSignal.timeout(60_000)]),
  });
  let text = '';
  let opening: Promise<void> | undefined;
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    opening ??= whenOpen?.() ?? Promise.resolve();
    text += decoder.decode(chunk, { stream: true });
    if (text.split('event: release').length > count && text.endsWith('\n\n')) break;
  }
  await opening;
  controller.abort();
  const events = [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, data = '']) => JSON.parse(data) as Told['events'][number],
  );
  return { lastEventId: [...text.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? '', events };
}

describe('releases of a subgraph in another process, while others are down', () => {
  it('are streamed as they land, and from the last event on to whoever was away', async () => {
    // Each import releases the file and what is modelled from it.
    const first = await follow(2, undefined, () => importFigure(88_000_000));
    expect(first.events).toMatchObject([
      { sector: 'FINANCE', kind: 'PUBLISHED', factsRevised: 1 },
      { sector: 'FINANCE', kind: 'MODELLED' },
    ]);
    const last = first.events.at(-1)?.number ?? 0;
    expect(first.lastEventId).toBe(`finance=${String(last)}`);
    await importFigure(89_000_000);
    await importFigure(90_000_000);
    const missed = await follow(4, first.lastEventId);
    expect(missed.events.map(({ kind }) => kind)).toEqual([
      'PUBLISHED',
      'MODELLED',
      'PUBLISHED',
      'MODELLED',
    ]);
    expect(missed.events.every(({ number }) => number > last)).toBe(true);
  });

  it('stand in the Atom feed, the last first', async () => {
    await importFigure(91_000_000);
    const read = async () => (await fetch(`${gateway.url}/releases.atom`)).text();
    let text = await read();
    const before = /release:(finance-\d+)</.exec(text)?.[1];
    for (let waited = 0; waited < 5_000; waited += 100) {
      text = await read();
      if (/release:(finance-\d+)</.exec(text)?.[1] !== before) break;
      await delay(100);
    }
    const ids = [...text.matchAll(/release:finance-(\d+)</g)].map(([, number]) => Number(number));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(ids.length).toBeGreaterThan(20);
    expect(text).toContain('Figures as published: 0 new, 1 revised, 0 withdrawn.');
  });

  it('are changes of its sector alone, in full', async () => {
    const ask = async (sector?: string) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `query ($sector: Sector) { changes(since: "2026-01-01T00:00:00Z", sector: $sector, areas: ["${camden}"],
            indicators: ["${timeSeriesIndicators.get(service) ?? ''}"], first: 100) { nodes { kind to { exact } } } }`,
          variables: { sector },
        }),
      });
      return (await response.json()) as {
        data: { changes: { nodes: { kind: string; to: { exact: string } }[] } | null };
        errors?: { extensions: { code: string } }[];
      };
    };
    const { data, errors } = await ask('FINANCE');
    expect(errors).toBeUndefined();
    expect(data.changes?.nodes.slice(-4).map(({ to }) => Number(to.exact))).toEqual([
      88_000, 89_000, 90_000, 91_000,
    ]);
    const all = await ask();
    expect(all.data.changes).toBeNull();
    expect(all.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });
});
