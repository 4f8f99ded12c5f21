import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { codeOf, isLostConnection } from './error-details.js';
import { preparedName, sendAsText } from './prepared-texts.js';
import { randomPageCost, type Client, type ClientPool, type ClientResult } from './client-pool.js';
import { NamedStatement } from './named-statement.js';
import { encodeForServer, encodeParameter } from './parameters.js';
import { valueParsers } from './value-parsers.js';

const sessionSettings =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set bytea_output = 'hex';" +
  `set random_page_cost = ${randomPageCost}`;

/** What a server says of a prepared statement whose columns are no longer those that it was prepared with. */
const outdated = '0A000';

function ignore(): void {
  // A connection that drops while nobody queries is replaced at the next use; an 'error' event
  // without a listener would end the process.
}

export interface ServerPoolOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly acquireTimeoutMs: number;
}

/** A pool of connections to a PostgreSQL server. Nothing is connected until first use. */
export function createServerPool(options: ServerPoolOptions): ClientPool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: options.acquireTimeoutMs,
    application_name: 'placegraph',
    keepAlive: true,
    types: { getTypeParser: (oid: number) => valueParsers[oid] ?? ((text: string) => text) },
    // The pool awaits what this returns before it hands the connection out.
    onConnect: (client) => client.query(sessionSettings) as unknown as void,
  });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  let waiting = 0;
  let whenServed: (() => void) | undefined;
  let ending: Promise<void> | undefined;

  /** Takes a connection. Without promises of its own: every statement of an answer comes by here. */
  function acquire(use: (client: pg.PoolClient) => void, refuse: (error: Error) => void): void {
    if (ending) {
      refuse(new Error('the database is closed'));
      return;
    }
    waiting += 1;
    pool.connect((error, client) => {
      waiting -= 1;
      if (client) use(client);
      else refuse(error ?? new Error('no connection could be had'));
      if (waiting === 0) whenServed?.();
    });
  }

  /** A pool that ends leaves those who wait for a connection waiting, so they are served first. */
  async function end(): Promise<void> {
    if (waiting > 0) await new Promise<void>((resolve) => (whenServed = resolve));
    await pool.end();
  }

  return {
    connect: () =>
      new Promise((resolve, reject) => {
        acquire((client) => {
          resolve(leaseOf(client));
        }, reject);
      }),
    ask: (text, parameters) =>
      new Promise((resolve, reject) => {
        acquire((client) => {
          resolve(askOnce(client, text, parameters));
        }, reject);
      }),
    end: () => (ending ??= end()),
  };
}

/** Sends one statement and gives the connection back; its rows. */
async function askOnce(
  client: pg.PoolClient,
  text: string,
  parameters: readonly unknown[],
): Promise<readonly object[]> {
  let isLost = false;
  try {
    return (await send<object>(client, text, parameters)).rows;
  } catch (error) {
    isLost = isLostConnection(error);
    throw error;
  } finally {
    client.release(isLost);
  }
}

/** Asks a statement that is kept prepared; its rows. */
function askByName<Row>(
  client: pg.PoolClient,
  name: string,
  text: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const values = parameters.map(encodeForServer);
  return new Promise((resolve, reject) => {
    client.query(
      new NamedStatement(name, text, values, (error, rows) => {
        if (error) reject(error);
        else resolve(rows as Row[]);
      }),
    );
  });
}

/** Sends a statement, by its name where it is kept prepared. */
async function send<Row>(
  client: pg.PoolClient,
  text: string,
  parameters: readonly unknown[],
): Promise<ClientResult<Row>> {
  const name = preparedName(text);
  if (name !== undefined) {
    try {
      const rows = await askByName<Row>(client, name, text, parameters);
      return { command: 'SELECT', rowCount: rows.length, rows };
    } catch (error) {
      if (codeOf(error) !== outdated) throw error;
      // A migration changed the tables under a process that runs.
      sendAsText(text);
    }
  }
  const result = await client.query(text, parameters.map(encodeParameter));
  return {
    command: result.command,
    rowCount: result.rowCount ?? 0,
    rows: result.rows as Row[],
  };
}

function leaseOf(client: pg.PoolClient): Client {
  // Given back as it is, a connection that is being closed would fail whoever takes it next.
  let isLost = false;
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[]) => {
      try {
        return await send<Row>(client, sql, parameters);
      } catch (error) {
        isLost ||= isLostConnection(error);
        throw error;
      }
    },
    script: async (sql) => void (await client.query(sql)),
    copy: async (target, options, chunks) => {
      const statement = `copy ${target} from stdin with (${options})`;
      const copying = client.query(copyFrom(statement));
      await pipeline(Readable.from(chunks), copying);
      return copying.rowCount;
    },
    release: () => client.release(isLost),
  };
}
