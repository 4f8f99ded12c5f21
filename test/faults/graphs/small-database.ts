import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { DatabaseLocation } from '../../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../../subgraphs/shared/database/open.js';
import { databaseUnderTest, type TestDatabase } from '../../support/databases.js';
import { programFolder } from '../importing-child.js';
import { smallTemplate } from '../setup/small-template.js';

const run = dirname(programFolder());

/** A copy of the database that the run has filled, with few figures and all tables. */
export async function smallDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  return server === undefined ? copyEmbedded() : copyOnServer(server);
}

async function copyEmbedded(): Promise<TestDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'placegraph-small-'));
  const location = { kind: 'embedded', directory: join(home, 'database') } as const;
  await cp(join(run, 'small/database'), location.directory, { recursive: true });
  const database = await openDatabase(location);
  const drop = async () => {
    await database.close();
    await rm(home, { recursive: true, force: true });
  };
  return { engine: 'pglite', location, database, drop };
}

async function copyOnServer(server: string): Promise<TestDatabase> {
  const name = `placegraph_test_${randomBytes(6).toString('hex')}`;
  const administer = async (sql: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await administer(`create database ${name} template ${smallTemplate(basename(run))}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const location = { kind: 'postgresql', url: url.href } as const;
  const database = await openDatabase(location);
  const drop = async () => {
    await database.close();
    await administer(`drop database ${name} with (force)`);
  };
  return { engine: 'postgresql', location, database, drop };
}

/** A small database on a server of a test's own, which has no copy of it. */
export async function smallDatabaseMadeAnew(): Promise<TestDatabase> {
  const test = await databaseUnderTest();
  const module = join(programFolder(), 'test/faults/children/fill-small.js');
  await promisify(execFile)(process.execPath, [module, JSON.stringify(test.location)]);
  return test;
}

/** How a command is told of the database. */
export function settingsOf(location: DatabaseLocation): Record<string, string> {
  return location.kind === 'embedded'
    ? { DATA_DIR: dirname(location.directory) }
    : { DATABASE_URL: location.url };
}
