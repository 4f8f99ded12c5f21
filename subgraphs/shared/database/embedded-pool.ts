import { PGlite, type Results } from '@electric-sql/pglite';
import { randomPageCost, type Client, type ClientPool, type ClientResult } from './client-pool.js';
import { encodeParameter } from './parameters.js';
import { valueParsers } from './value-parsers.js';

/**
 * The engine asks for 128 MB of page cache by default, all of it resident; 32 MB serve our tables
 * as fast and save a third of the process. The first `initdb` makes log segments of 1 MB
 * instead of 16, which a database without replicas has no use for.
 */
const startParams = [
  ...PGlite.defaultStartParams,
  '-c',
  'shared_buffers=32MB',
  '-c',
  `random_page_cost=${randomPageCost}`,
];
const initDbStartParams = ['--wal-segsize=1'];

function refuseJsonList(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('a JSON array is passed as JSON.stringify(...), a list is an SQL array');
}

/** Opens (or makes) the database in a directory. The caller holds the lock on the directory. */
export async function openPGlite(directory: string): Promise<PGlite> {
  const pglite = await PGlite.create({
    dataDir: directory,
    startParams,
    initDbStartParams,
    parsers: valueParsers,
    serializers: { 114: refuseJsonList, 3802: refuseJsonList },
  });
  await dropOrphans(pglite);
  return pglite;
}

/**
 * Removes the temporary tables of a process that was killed. A server has a vacuum for them;
 * here they would lie, with all that an import had staged, until the next one stages something.
 */
async function dropOrphans(pglite: PGlite): Promise<void> {
  const { rows } = await pglite.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relpersistence = 't' and relkind = 'r'`,
  );
  if (rows.length > 0) await pglite.exec(`drop table ${rows.map(({ name }) => name).join(', ')}`);
}

interface Waiting {
  readonly give: (client: Client) => void;
  readonly timer: NodeJS.Timeout;
}

/** A pool of one over PGlite: whoever asks waits in a queue, first come, first served. */
export class EmbeddedPool implements ClientPool {
  readonly #waiting: Waiting[] = [];
  #held = false;
  #ending: Promise<void> | undefined;
  #whenFree: (() => void) | undefined;

  constructor(
    private readonly pglite: PGlite,
    private readonly acquireTimeoutMs: number,
  ) {}

  connect(): Promise<Client> {
    if (this.#ending) return Promise.reject(new Error('the database is closed'));
    if (!this.#held) return Promise.resolve(this.#lease());
    return new Promise((give, refuse) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        refuse(new Error(`no connection came free within ${String(this.acquireTimeoutMs)} ms`));
      }, this.acquireTimeoutMs);
      const waiting: Waiting = { give, timer };
      this.#waiting.push(waiting);
    });
  }

  async ask(sql: string, parameters: readonly unknown[]): Promise<readonly object[]> {
    const client = await this.connect();
    try {
      return (await client.query<object>(sql, parameters)).rows;
    } finally {
      client.release();
    }
  }

  end(): Promise<void> {
    this.#ending ??= this.#close();
    return this.#ending;
  }

  async #close(): Promise<void> {
    if (this.#held) await new Promise<void>((resolve) => (this.#whenFree = resolve));
    await this.pglite.close();
  }

  #lease(): Client {
    this.#held = true;
    let released = false;
    return {
      query: (sql, parameters) => query(this.pglite, sql, parameters),
      script: async (sql) => void (await this.pglite.exec(sql)),
      copy: (target, options, chunks) => copy(this.pglite, target, options, chunks),
      release: () => {
        if (released) return;
        released = true;
        this.#passOn();
      },
    };
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next) {
      clearTimeout(next.timer);
      next.give(this.#lease());
    } else {
      this.#held = false;
      this.#whenFree?.();
    }
  }
}

async function query<Row>(
  pglite: PGlite,
  sql: string,
  parameters: readonly unknown[],
): Promise<ClientResult<Row>> {
  const result: Results<Row> = await pglite.query<Row>(sql, parameters.map(encodeParameter));
  return {
    command: result.command ?? '',
    rowCount: result.rowCount ?? result.affectedRows ?? 0,
    rows: result.rows,
  };
}

/** PGlite reads a COPY from a blob, so each chunk is a COPY of its own within one transaction. */
async function copy(
  pglite: PGlite,
  target: string,
  options: string,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<number> {
  const ownTransaction = !pglite.isInTransaction();
  if (ownTransaction) await pglite.exec('begin');
  try {
    let rows = 0;
    for await (const chunk of chunks) {
      const blob = new Blob([chunk]);
      const statement = `copy ${target} from '/dev/blob' with (${options})`;
      const loaded = await pglite.query(statement, [], { blob });
      rows += loaded.rowCount ?? 0;
    }
    if (ownTransaction) await pglite.exec('commit');
    return rows;
  } catch (error) {
    if (ownTransaction) await pglite.exec('rollback');
    throw error;
  }
}
