import { createServer, type Server } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { StartError } from '../../subgraphs/shared/errors.js';
import { databaseUnderTest, engineUnderTest, type TestDatabase } from '../support/databases.js';

interface Tables {
  borough: { gss_code: string; name: string };
}

describe('an open database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await databaseUnderTest({ acquireTimeoutMs: 500 });
    await test.database.connection((connection) =>
      connection.script(
        'create schema health; create table health.borough (gss_code text, name text)',
      ),
    );
  });

  afterAll(() => test.drop());

  afterEach(() =>
    test.database.connection(
      async (connection) => void (await connection.query('delete from health.borough')),
    ),
  );

  const countBoroughs = async (): Promise<number> =>
    (await test.database.tables<Tables>('health').selectFrom('borough').selectAll().execute())
      .length;

  const camden = { gss_code: 'E09000007', name: 'Camden' };

  it('binds the query builder to a schema', async () => {
    const health = test.database.tables<Tables>('health');
    const inserted = await health.insertInto('borough').values(camden).executeTakeFirst();
    expect(inserted.numInsertedOrUpdatedRows).toBe(1n);
    expect(await health.selectFrom('borough').select('name').execute()).toEqual([
      { name: 'Camden' },
    ]);
  });

  it('commits a transaction that resolves and rolls back one that rejects', async () => {
    await test.database.transaction(async (connection) => {
      await connection.tables<Tables>('health').insertInto('borough').values(camden).execute();
    });
    const failing = test.database.transaction(async (connection) => {
      await connection.tables<Tables>('health').insertInto('borough').values(camden).execute();
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await countBoroughs()).toBe(1);
  });

  it('goes on after a statement failed, within a transaction too', async () => {
    const failing = test.database.transaction((connection) => connection.query('select 1 / 0'));
    await expect(failing).rejects.toMatchObject({ code: '22012', message: 'division by zero' });
    await test.database.ping();
  });

  it('tells its listeners every statement, from the query builder and from connections', async () => {
    const heard: string[] = [];
    const stop = test.database.onStatement((statement) => heard.push(statement));
    await countBoroughs();
    await test.database.transaction((connection) => connection.query('select 2'));
    await test.database
      .tables<Tables>('health')
      .transaction()
      .execute(async (transaction) => void (await sql`select 3`.execute(transaction)));
    stop();
    await countBoroughs();
    expect(heard).toEqual([
      'select * from "health"."borough"',
      ...['begin', 'select 2', 'commit'],
      ...['begin', 'select 3', 'commit'],
    ]);
  });

  it('refuses at once to take a second connection inside held work', async () => {
    const nested = test.database.connection(() => countBoroughs());
    await expect(nested).rejects.toThrow('already holds a connection');
    expect(await countBoroughs()).toBe(0);
  });

  it('serves those who wait in their order', async () => {
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map((number) =>
        test.database.connection(async (connection) => {
          await connection.query('select 1');
          order.push(number);
        }),
      ),
    );
    expect([...order].sort()).toEqual([1, 2, 3, 4, 5]);
    if (test.engine === 'pglite') expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not wait for ever when every connection is held', async () => {
    let endHolding = (): void => undefined;
    const holding = new Promise<void>((resolve) => (endHolding = resolve));
    const held = Array.from({ length: test.engine === 'pglite' ? 1 : 10 }, () =>
      test.database.connection(() => holding),
    );
    await expect(countBoroughs()).rejects.toThrow();
    endHolding();
    await Promise.all(held);
    expect(await countBoroughs()).toBe(0);
  });

  it('may be closed twice, and answers nothing afterwards', async () => {
    const closing = await databaseUnderTest();
    const { database } = closing;
    const working = database.connection((connection) => connection.query('select 1 as one'));
    await Promise.all([working, database.close(), database.close()]);
    expect(await working).toEqual([{ one: 1 }]);
    await expect(database.ping()).rejects.toThrow();
    await closing.drop();
  });
});

const onServer = engineUnderTest === 'postgresql' ? describe : describe.skip;

onServer('connections that PostgreSQL drops (PostgreSQL only)', () => {
  it('cost the work that held one, and nothing else', async () => {
    const test = await databaseUnderTest();
    const other = await openDatabase(test.location);
    const dropAll = (): Promise<unknown> =>
      other.connection((connection) =>
        connection.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()`,
        ),
      );
    const held = test.database.transaction(async (connection) => {
      await dropAll();
      await connection.query('select 1');
    });
    await expect(held).rejects.toThrow();
    await test.database.ping();
    await dropAll();
    // The pool learns of an idle connection's end with the next turn of the event loop.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await test.database.ping();
    await other.close();
    await test.drop();
  });
});

describe('PostgreSQL that does not answer', () => {
  let server: Server | undefined;

  afterEach(() => new Promise<unknown>((resolve) => (server ? server.close(resolve) : resolve(0))));

  /** A server that asks for the password in clear text and refuses whatever it is. */
  async function serverThatRefuses(): Promise<number> {
    const refusal = 'SFATAL\0C28P01\0Mpassword authentication failed for user "reader"\0\0';
    const length = Buffer.alloc(4);
    length.writeUInt32BE(refusal.length + 4);
    server = createServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
        socket.once('data', () =>
          socket.end(Buffer.concat([Buffer.from('E'), length, Buffer.from(refusal)])),
        );
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  it('is reported in one sentence when the password is wrong', async () => {
    const port = await serverThatRefuses();
    const url = `postgresql://reader:Sesame99@127.0.0.1:${String(port)}/placegraph`;
    const opening = openDatabase({ kind: 'postgresql', url });
    await expect(opening).rejects.toThrow(StartError);
    await expect(opening).rejects.toThrow(
      `PostgreSQL on 127.0.0.1:${String(port)} does not let us into database "placegraph": ` +
        'password authentication failed for user "reader".',
    );
    await expect(opening).rejects.not.toThrow(/Sesame99/);
  });

  it('is reported in one sentence when nothing listens', async () => {
    const url = 'postgresql://reader:Sesame99@127.0.0.1:1/placegraph';
    await expect(openDatabase({ kind: 'postgresql', url })).rejects.toThrow(
      /^PostgreSQL on 127\.0\.0\.1:1 does not let us into database "placegraph": nothing listens there\.$/,
    );
  });
});

describe('an embedded directory that is no database', () => {
  it('is refused in one sentence and unlocked again', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'placegraph-broken-'));
    await writeFile(join(directory, 'PG_VERSION'), '9\n');
    for (const attempt of [1, 2]) {
      await expect(
        openDatabase({ kind: 'embedded', directory }).finally(() => attempt),
      ).rejects.toThrow(`The database in ${directory} cannot be opened`);
    }
    await Promise.all([
      rm(directory, { recursive: true }),
      rm(`${directory}.lock`, { recursive: true }),
    ]);
  });
});
