import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { subgraphNames } from '../../schema/subgraphs.js';
import { definitions } from '../../subgraphs/definitions.js';
import { buildInChildProcess } from '../../subgraphs/shared/database/build-once.js';
import { embeddedDirectory } from '../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { StartError } from '../../subgraphs/shared/errors.js';
import { engineUnderTest, type TestDatabase } from './databases.js';
import { templateName } from './template-name.js';

/** Long enough for the suite that came first to fill the database for all. */
const patienceMs = 180_000;

function runDirectory(): string {
  const run = process.env.PLACEGRAPH_TEST_RUN;
  if (!run) throw new Error('the run has no directory: jest ran without its global setup');
  return run;
}

/**
 * A database of a suite's own that holds the whole snapshot of every subgraph, on the engine under
 * test. It is filled once a run and copied. `drop` it in the end.
 */
export function preparedDatabase(): Promise<TestDatabase> {
  return engineUnderTest === 'pglite' ? copyEmbedded() : copyOnServer();
}

/** The data directory, filled, of this run: for tests that start whole processes; copy it first. */
export async function filledDataDirectory(): Promise<string> {
  const dataDir = join(runDirectory(), 'filled');
  const entry = new URL('../../subgraphs/build-database.js', import.meta.url);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await buildInChildProcess({ dataDir, entry, args: subgraphNames, report: () => undefined });
      return dataDir;
    } catch (error) {
      const building = error instanceof StartError && error.message.includes('in use by process');
      if (!building || Date.now() > deadline) throw error;
      await delay(500);
    }
  }
}

async function copyEmbedded(): Promise<TestDatabase> {
  const filled = embeddedDirectory(await filledDataDirectory());
  const home = await mkdtemp(join(tmpdir(), 'placegraph-filled-'));
  const directory = join(home, 'database');
  await cp(filled, directory, { recursive: true });
  const location = { kind: 'embedded', directory } as const;
  const database = await openDatabase(location);
  const drop = async (): Promise<void> => {
    await database.close();
    await rm(home, { recursive: true, force: true });
  };
  return { engine: 'pglite', location, database, drop };
}

function serverUrl(): string {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL names no server');
  return server;
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function administer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function fillTemplate(template: string): Promise<void> {
  await administer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const there = await client.query('select from pg_database where datname = $1', [template]);
    if (there.rowCount) return;
    const filling = `${template}_filling`;
    await client.query(`create database ${filling}`);
    const database = await openDatabase({ kind: 'postgresql', url: urlOf(filling) });
    try {
      for (const name of subgraphNames) {
        await definitions[name].prepare(database, () => undefined);
      }
    } finally {
      await database.close();
    }
    await client.query(`alter database ${filling} rename to ${template}`);
  });
}

async function copyOnServer(): Promise<TestDatabase> {
  const template = templateName(basename(runDirectory()));
  await fillTemplate(template);
  const name = `placegraph_test_${randomBytes(6).toString('hex')}`;
  await administer((client) => client.query(`create database ${name} template ${template}`));
  const location = { kind: 'postgresql', url: urlOf(name) } as const;
  const database = await openDatabase(location);
  const drop = async (): Promise<void> => {
    await database.close();
    await administer((client) => client.query(`drop database ${name} with (force)`));
  };
  return { engine: 'postgresql', location, database, drop };
}
