import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Database, Engine } from '../../subgraphs/shared/database/database.js';
import type { DatabaseLocation } from '../../subgraphs/shared/database/location.js';
import { openDatabase, type OpenOptions } from '../../subgraphs/shared/database/open.js';

/** A fresh, empty database that belongs to one test. */
export interface TestDatabase {
  readonly engine: Engine;
  readonly location: DatabaseLocation;
  readonly database: Database;
  /** Closes the database and removes it. */
  drop(): Promise<void>;
}

/** The engine the suites run on: PostgreSQL where TEST_DATABASE_URL names a server, else PGlite. */
export const engineUnderTest: Engine = process.env.TEST_DATABASE_URL ? 'postgresql' : 'pglite';

process.stdout.write(`databases under test: ${engineUnderTest}\n`);

/** A fresh database on the engine under test. The server's user must be able to create databases. */
export function databaseUnderTest(options?: OpenOptions): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? createOnServer(server, options) : createEmbedded(options);
}

async function createOnServer(server: string, options?: OpenOptions): Promise<TestDatabase> {
  const name = `placegraph_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const location: DatabaseLocation = { kind: 'postgresql', url: url.href };
  const database = await openDatabase(location, options);
  const drop = async (): Promise<void> => {
    await database.close();
    await administer(server, `drop database ${name} with (force)`);
  };
  return { engine: 'postgresql', location, database, drop };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function createEmbedded(options?: OpenOptions): Promise<TestDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'placegraph-test-'));
  const directory = join(home, 'database');
  await cp(await emptyTemplate(), directory, { recursive: true });
  const location: DatabaseLocation = { kind: 'embedded', directory };
  const database = await openDatabase(location, options);
  const drop = async (): Promise<void> => {
    await database.close();
    await rm(home, { recursive: true, force: true });
  };
  return { engine: 'pglite', location, database, drop };
}

/** An empty directory of this version of the engine, made once a machine: initdb takes seconds. */
async function emptyTemplate(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest: unknown = JSON.parse(
    readFileSync(join(dirname(entry), '../package.json'), 'utf8'),
  );
  const { version } = manifest as { version: string };
  const template = join(tmpdir(), `placegraph-template-${version}`);
  if (existsSync(template)) return template;
  const home = await mkdtemp(join(tmpdir(), 'placegraph-template-'));
  const directory = join(home, 'database');
  await (await openDatabase({ kind: 'embedded', directory })).close();
  // Test processes may race here; the first template stays.
  await rename(directory, template).catch(() => undefined);
  await rm(home, { recursive: true, force: true });
  return template;
}
