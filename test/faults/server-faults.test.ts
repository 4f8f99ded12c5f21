import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { engineUnderTest } from '../support/databases.js';
import { breakingProxy } from './breaking-proxy.js';
import { practiceAppointments } from './files/gp-appointments.js';
import { smallDatabaseMadeAnew } from './graphs/small-database.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import { ownCluster, type OwnCluster } from './own-cluster.js';
import { failureOf, type CommandEnding, type CommandOptions } from './run-import.js';

const onServer = engineUnderTest === 'postgresql' ? describe : describe.skip;

let cluster: OwnCluster;
let graph: SmallGraph;
let client: pg.Client;
let before: string;
let round = 0;

const runGood = (options?: CommandOptions) => graph.command(practiceAppointments, round, options);

/** Whatever was given up has changed nothing, and the good file is taken afterwards. */
async function expectNothingChanged(): Promise<void> {
  expect(await graph.digest()).toBe(before);
  expect(await runGood()).toMatchObject({ code: 0 });
  expect(await graph.digest()).not.toBe(before);
}

/** Facts that stand twice, which there must never be. */
const doubled = `select 1 from health.observation where release_to is null
  group by indicator_id, area_code, period, breakdown, level having count(*) > 1`;

async function expectOldOrNew(ending: CommandEnding): Promise<void> {
  if (ending.code === 0) expect(await graph.digest()).not.toBe(before);
  else {
    expect(failureOf(ending)).toMatch(/nothing was changed.*[Rr]un it again/);
    await expectNothingChanged();
  }
  expect((await client.query(doubled)).rows).toEqual([]);
}

const urlOf = ({ test }: SmallGraph) =>
  test.location.kind === 'postgresql' ? test.location.url : '';

onServer('a server that fails an import (PostgreSQL only)', () => {
  beforeAll(async () => {
    cluster = await ownCluster();
    process.env['TEST_DATABASE_URL'] = cluster.url;
    graph = await smallGraph([practiceAppointments.question], smallDatabaseMadeAnew);
    client = new pg.Client(urlOf(graph));
    client.on('error', () => undefined);
    await client.connect();
  });
  afterAll(async () => {
    await client.end().catch(() => undefined);
    await graph.drop();
    await cluster.drop();
  });
  beforeEach(async () => {
    round += 1;
    before = await graph.digest();
  });

  it('41 a connection that breaks in the middle of a COPY: tried once more', async () => {
    const proxy = await breakingProxy(urlOf(graph), 1);
    const ending = await runGood({ settings: { DATABASE_URL: proxy.url } });
    expect(proxy.broken).toBe(1);
    expect(ending).toMatchObject({ code: 0 });
    expect(ending.stdout).toMatch(/trying once more[^]*\nimported\n/);
    await expectOldOrNew(ending);
    await proxy.close();
  });

  it('41 a connection that breaks every time: given up after the second', async () => {
    const proxy = await breakingProxy(urlOf(graph), 10);
    const ending = await runGood({ settings: { DATABASE_URL: proxy.url } });
    expect(proxy.broken).toBe(2);
    expect(ending.code).toBe(1);
    await expectOldOrNew(ending);
    await proxy.close();
  });

  it('42 a statement that takes too long', async () => {
    const name = new URL(urlOf(graph)).pathname.slice(1);
    await client.query(`alter database ${name} set statement_timeout = '1s'`);
    await client.query('begin; lock table health.observation in share mode');
    const ending = await runGood();
    await client.query('rollback');
    await client.query(`alter database ${name} reset statement_timeout`);
    expect(ending.code).toBe(1);
    expect(failureOf(ending)).toMatch(/canceling statement due to statement timeout \(57014\)/);
    await expectNothingChanged();
  });

  it('42 a deadlock with another session', async () => {
    await client.query(`set deadlock_timeout = '60s'`);
    await client.query('begin; lock table health.observation in share mode');
    const running = runGood();
    await someoneWaits(urlOf(graph));
    await client.query('lock table health.release in access exclusive mode');
    const ending = await running;
    await client.query('rollback');
    expect(ending.code).toBe(1);
    expect(failureOf(ending)).toMatch(/deadlock detected \(40P01\)/);
    await expectNothingChanged();
  });

  it('40 a restart of the database while it imports', async () => {
    const restarted: Promise<void>[] = [];
    const ending = await runGood({
      whenStarted: (child) =>
        child.stdout?.once('data', () => void restarted.push(cluster.restart())),
    });
    await Promise.all(restarted);
    expect(restarted).toHaveLength(1);
    client = new pg.Client(urlOf(graph));
    client.on('error', () => undefined);
    await client.connect();
    await expectOldOrNew(ending);
  });
});

/** Resolves when a session of the database waits for a lock; asked apart, for a transaction sees one moment. */
async function someoneWaits(url: string): Promise<void> {
  const looking = new pg.Client(url);
  await looking.connect();
  const waiting = `select 1 from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await looking.query(waiting)).rowCount === 0) await delay(10);
  await looking.end();
}
