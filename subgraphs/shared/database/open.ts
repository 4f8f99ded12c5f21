import pg from 'pg';
import { StartError } from '../errors.js';
import type { Database } from './database.js';
import { lockDirectory } from './directory-lock.js';
import { codeOf, messageOf } from './error-details.js';
import { EmbeddedPool, openPGlite } from './embedded-pool.js';
import type { DatabaseLocation } from './location.js';
import { createEmbeddedNotices, createServerNotices } from './notices.js';
import { createPooledDatabase } from './pooled-database.js';
import { createServerPool } from './server-pool.js';

/** Settings of an open database that are the same for both engines. */
export interface OpenOptions {
  /** How long a statement waits for a connection (milliseconds; 5,000 unless said). */
  readonly acquireTimeoutMs?: number;
}

/**
 * Opens a database and makes sure that it answers.
 *
 * @throws StartError when the directory is in use or unreadable, or the server does not answer;
 *   the sentence names host, port and database, never a password.
 */
export async function openDatabase(
  location: DatabaseLocation,
  { acquireTimeoutMs = 5_000 }: OpenOptions = {},
): Promise<Database> {
  return location.kind === 'embedded'
    ? openEmbedded(location.directory, acquireTimeoutMs)
    : openServer(location.url, location.poolSize ?? 10, acquireTimeoutMs);
}

async function openEmbedded(directory: string, acquireTimeoutMs: number): Promise<Database> {
  const lock = await lockDirectory(directory);
  try {
    const pglite = await openPGlite(directory);
    const pool = new EmbeddedPool(pglite, acquireTimeoutMs);
    return createPooledDatabase('pglite', pool, createEmbeddedNotices(pglite), () =>
      lock.release(),
    );
  } catch (error) {
    await lock.release();
    throw new StartError(
      `The database in ${directory} cannot be opened (${reasonOf(error)}); ` +
        'remove that directory to have it built again.',
    );
  }
}

async function openServer(
  url: string,
  poolSize: number,
  acquireTimeoutMs: number,
): Promise<Database> {
  const pool = createServerPool({ url, poolSize, acquireTimeoutMs });
  const database = createPooledDatabase('postgresql', pool, createServerNotices(url));
  try {
    await database.ping();
    return database;
  } catch (error) {
    await database.close();
    const { host, port, database: name } = new pg.Client({ connectionString: url });
    throw new StartError(
      `PostgreSQL on ${host}:${String(port)} does not let us into database ` +
        `"${name ?? ''}": ${reasonOf(error)}.`,
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the connection timed out',
  ECONNRESET: 'the connection was reset',
};

function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? messageOf(error);
}
