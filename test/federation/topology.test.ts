import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { listSavedOperations } from '../../schema/operations/load.js';
import { subgraphNames } from '../../schema/subgraphs.js';
import type { TestDatabase } from '../support/databases.js';
import { post } from '../support/gateway/gateway-under-test.js';
import { graphInProcess, testSecret, type GraphUnderTest } from '../support/graph-under-test.js';
import { filledDataDirectory, preparedDatabase } from '../support/prepared-database.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}
const { services } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as { services: Record<string, Service> };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

let filled: TestDatabase;
let inProcess: GraphUnderTest;
let home: string;
const ports: Record<string, number> = {};
const processes: Record<string, ChildProcess> = {};

/** Where a container would find its database, here: the server under test, or a directory of its own. */
async function databaseOf(name: string): Promise<Record<string, string>> {
  if (filled.location.kind === 'postgresql') return { DATABASE_URL: filled.location.url };
  const dataDir = join(home, name);
  await cp(await filledDataDirectory(), dataDir, { recursive: true });
  return { DATA_DIR: dataDir };
}

/** Starts a service of the compose file as a process: its command from the sources, hosts on loopback. */
async function start(name: string, more: Readonly<Record<string, string>>): Promise<void> {
  const service = services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
  const [, entry = '', ...args] = service.command;
  const source = entry.replace(/^dist\//, '').replace(/\.js$/, '.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, source), ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: String(ports[name]),
      GATEWAY_SECRET: testSecret,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes[name] = child;
  const ready = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${String(code)} before it was ready`);
  });
  ended.catch(() => undefined);
  await Promise.race([ready, ended]);
}

beforeAll(async () => {
  filled = await preparedDatabase();
  home = await mkdtemp(join(tmpdir(), 'placegraph-topology-'));
  inProcess = await graphInProcess(filled.database);
  for (const name of [...subgraphNames, 'gateway']) ports[name] = await freePort();
  for (const name of subgraphNames) await start(name, await databaseOf(name));
  const addresses = services['gateway']?.environment['SUBGRAPHS'] ?? '';
  await start('gateway', {
    SUBGRAPHS: addresses.replace(
      /http:\/\/(\w+):\d+/g,
      (_, name: string) => `http://127.0.0.1:${String(ports[name])}`,
    ),
    SUBGRAPH_TIMEOUT: '20000',
    REQUEST_DEADLINE: '30000',
    LOG_LEVEL: 'silent',
  });
}, 280_000);

afterAll(async () => {
  await Promise.all(
    Object.values(processes).map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }),
  );
  await inProcess.stop();
  await filled.drop();
  await rm(home, { recursive: true, force: true });
}, 60_000);

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  post(
    `http://127.0.0.1:${String(ports['gateway'])}/graphql`,
    JSON.stringify({ query, variables }),
  );

describe('the topology of the compose file, as processes', () => {
  it('answers every saved operation as one process does, to the byte', async () => {
    for (const { id, query, variables } of await listSavedOperations()) {
      const one = await inProcess.ask(query, variables);
      const other = await ask(query, variables);
      expect([id, other.text]).toEqual([id, one.text]);
    }
  });

  it('is ready, and its subgraphs refuse whoever is not the gateway', async () => {
    const ready = await fetch(`http://127.0.0.1:${String(ports['gateway'])}/readyz`);
    expect(ready.status).toBe(200);
    const direct = await post(
      `http://127.0.0.1:${String(ports['council'])}/graphql`,
      JSON.stringify({ query: '{ boroughs { name } }' }),
    );
    expect(direct.status).toBe(401);
  });

  it('loses only its own fields when a subgraph stops, and names it', async () => {
    processes['finance']?.kill('SIGTERM');
    if (processes['finance']) await once(processes['finance'], 'exit');
    const reply = await ask(`{ borough(gssCode: "E09000007") {
      name population { latest { display } }
      finance { adultSocialCare { netCurrentExpenditure { latest { display } } } }
    } }`);
    expect(reply.status).toBe(200);
    expect(reply.body.data).toEqual({
      borough: { name: 'Camden', population: { latest: { display: '216,943' } }, finance: null },
    });
    expect(reply.body.errors).toHaveLength(1);
    expect(reply.body.errors?.[0]).toMatchObject({
      path: ['borough', 'finance'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance' },
    });
    expect(reply.text).not.toContain('127.0.0.1');
  });
});
