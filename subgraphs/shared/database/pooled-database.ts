import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Client, ClientPool } from './client-pool.js';
import { chunksOfRecords } from './csv-chunks.js';
import type { Connection, CopyTarget, Database, Engine, Session } from './database.js';
import type { Notices } from './notices.js';
import { sendDirectly, type SendStatement } from './direct-statements.js';

/** The database over a pool of either engine; `onClose` runs once, after the pool has ended. */
export function createPooledDatabase(
  engine: Engine,
  clients: ClientPool,
  notices: Notices,
  onClose: () => Promise<void> = () => Promise.resolve(),
): Database {
  const listeners = new Set<(sql: string) => void>();
  const held = new AsyncLocalStorage<{ active: boolean }>();
  let holdings = 0;
  const refuseWhileHeld = () => {
    if (held.getStore()?.active) {
      throw new Error('this work already holds a connection; use it instead of asking for another');
    }
  };
  const connect = async (): Promise<Client> => {
    refuseWhileHeld();
    const client = await clients.connect();
    if (listeners.size === 0) return client;
    return listenedTo(client, (sql) => listeners.forEach((hear) => hear(sql)));
  };
  const kysely = createKysely(connect);

  const sendAlone: SendStatement = async (sql, parameters) => {
    refuseWhileHeld();
    for (const hear of listeners) hear(sql);
    return clients.ask(sql, parameters);
  };

  async function connection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await connect();
    const holding = { active: true };
    holdings += 1;
    try {
      return await held.run(holding, () => work(connectionOver(client)));
    } finally {
      holding.active = false;
      holdings -= 1;
      // While it watches, every promise of the process costs more; between works nobody need be watched.
      if (holdings === 0) held.disable();
      client.release();
    }
  }

  function transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return connection((held) => inTransaction(held, () => work(held)));
  }

  let closed: Promise<void> | undefined;
  return {
    engine,
    tables: <Tables>(schema: string) => {
      const tables = kysely.withSchema(schema) as unknown as Kysely<Tables>;
      sendDirectly(tables, sendAlone);
      return tables;
    },
    connection,
    transaction,
    session: (work) =>
      engine === 'pglite'
        ? work({ step: connection, transaction })
        : connection((held) => work(sessionOver(held))),
    ping: () => connection(async (held) => void (await held.query('select 1'))),
    onStatement: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    listen: (channel, hear) => notices.listen(channel, hear),
    close: () =>
      (closed ??= notices
        .end()
        .then(() => clients.end())
        .then(onClose)),
  };
}

/** Runs work between `begin` and `commit` on a connection; when it rejects, rolls back. */
export async function inTransaction<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  await connection.query('begin');
  try {
    const result = await work();
    await connection.query('commit');
    return result;
  } catch (error) {
    // A connection that is gone cannot roll back, and need not: the server already has.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** On a server a session is a connection that is held. */
function sessionOver(held: Connection): Session {
  return {
    step: (work) => work(held),
    transaction: (work) => inTransaction(held, () => work(held)),
  };
}

function connectionOver(client: Client): Connection {
  const kysely = createKysely(() => Promise.resolve({ ...client, release: () => undefined }));
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, parameters)).rows,
    script: (sql) => client.script(sql),
    tables: <Tables>(schema: string) => kysely.withSchema(schema) as unknown as Kysely<Tables>,
    copyCsv: (target, csv) =>
      client.copy(nameOf(target), optionsOf(target), chunksOfRecords(csv, target.columns)),
    copyRows: (target, records) =>
      client.copy(
        nameOf(target),
        optionsOf(target),
        typeof records === 'string' ? inOnePiece(records) : records,
      ),
    copyBinary: (target, pieces) => client.copy(nameOf(target), 'format binary', pieces),
  };
}

const listOf = (columns: readonly string[]) => columns.map(pg.escapeIdentifier).join(', ');

function nameOf({ schema, table, columns }: CopyTarget): string {
  return `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} (${listOf(columns)})`;
}

function optionsOf({ notNull = [] }: CopyTarget): string {
  return notNull.length > 0 ? `format csv, force_not_null (${listOf(notNull)})` : 'format csv';
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

function createKysely(connect: () => Promise<Client>): Kysely<unknown> {
  // The dialect's cursor overload of `query` is never called, since no cursor is configured;
  // closing goes through the pool itself.
  const pool = { connect, end: () => Promise.resolve() } as unknown as PostgresPool;
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

function listenedTo(client: Client, hear: (sql: string) => void): Client {
  return {
    query: (sql, parameters) => {
      hear(sql);
      return client.query(sql, parameters);
    },
    script: (sql) => {
      hear(sql);
      return client.script(sql);
    },
    copy: (target, options, chunks) => {
      hear(`copy ${target}`);
      return client.copy(target, options, chunks);
    },
    release: () => client.release(),
  };
}
