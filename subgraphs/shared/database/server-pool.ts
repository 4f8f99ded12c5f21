import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { codeOf } from './error-details.js';
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
  const connecting = new Set<Promise<pg.PoolClient>>();
  let ending: Promise<void> | undefined;
  const acquire = async (): Promise<pg.PoolClient> => {
    if (ending) throw new Error('the database is closed');
    const client = pool.connect();
    connecting.add(client);
    return client.finally(() => connecting.delete(client));
  };
  return {
    connect: async () => leaseOf(await acquire()),
    ask: async (text, parameters) => {
      const client = await acquire();
      try {
        return (await send<object>(client, text, parameters)).rows;
      } finally {
        client.release();
      }
    },
    // A pool that ends leaves those who wait for a connection waiting, so they are served first.
    end: () => (ending ??= Promise.allSettled(connecting).then(() => pool.end())),
  };
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
  return {
    query: (sql, parameters) => send(client, sql, parameters),
    script: async (sql) => void (await client.query(sql)),
    copy: async (target, options, chunks) => {
      const statement = `copy ${target} from stdin with (${options})`;
      const copying = client.query(copyFrom(statement));
      await pipeline(Readable.from(chunks), copying);
      return copying.rowCount;
    },
    release: () => client.release(),
  };
}
