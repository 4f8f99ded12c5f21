import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import type { Client, ClientPool } from './client-pool.js';
import { chunksOfRecords } from './csv-chunks.js';
import type { Connection, Database, Engine } from './database.js';

/** The database over a pool of either engine; `onClose` runs once, after the pool has ended. */
export function createPooledDatabase(
  engine: Engine,
  clients: ClientPool,
  onClose: () => Promise<void> = () => Promise.resolve(),
): Database {
  const listeners = new Set<(sql: string) => void>();
  const held = new AsyncLocalStorage<{ active: boolean }>();
  const connect = async (): Promise<Client> => {
    if (held.getStore()?.active) {
      throw new Error('this work already holds a connection; use it instead of asking for another');
    }
    return listenedTo(await clients.connect(), (sql) => listeners.forEach((hear) => hear(sql)));
  };
  const kysely = createKysely(connect);

  async function connection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const client = await connect();
    const holding = { active: true };
    try {
      return await held.run(holding, () => work(connectionOver(client)));
    } finally {
      holding.active = false;
      client.release();
    }
  }

  let closed: Promise<void> | undefined;
  return {
    engine,
    tables: <Tables>(schema: string) => kysely.withSchema(schema) as unknown as Kysely<Tables>,
    connection,
    transaction: (work) => connection((held) => inTransaction(held, () => work(held))),
    ping: () => connection(async (held) => void (await held.query('select 1'))),
    onStatement: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => (closed ??= clients.end().then(onClose)),
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

function connectionOver(client: Client): Connection {
  const kysely = createKysely(() => Promise.resolve({ ...client, release: () => undefined }));
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query<Row>(sql, parameters)).rows,
    script: (sql) => client.script(sql),
    tables: <Tables>(schema: string) => kysely.withSchema(schema) as unknown as Kysely<Tables>,
    copyCsv: ({ schema, table, columns }, csv) => {
      const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
      const target = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)} (${names})`;
      return client.copy(target, chunksOfRecords(csv, columns));
    },
  };
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
    copy: (target, chunks) => {
      hear(`copy ${target}`);
      return client.copy(target, chunks);
    },
    release: () => client.release(),
  };
}
