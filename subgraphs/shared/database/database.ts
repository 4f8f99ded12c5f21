import type { Kysely } from 'kysely';

/** The engine behind a database: PostgreSQL compiled into the process, or a server. */
export type Engine = 'pglite' | 'postgresql';

/** A table and the columns a bulk load fills, in the order of the file. */
export interface CopyTarget {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of text for which an empty unquoted field is the empty text. */
  readonly notNull?: readonly string[];
}

/** One connection, held for a unit of work. Its statements run one after another. */
export interface Connection {
  /** One statement with `$1`-style parameters. A JSON array goes in as `JSON.stringify(...)`. */
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<Row[]>;
  /** Several statements in one text, without parameters (a migration). */
  script(sql: string): Promise<void>;
  /** Typed query builder whose statements run on this very connection. */
  tables<Tables>(schema: string): Kysely<Tables>;
  /**
   * Bulk load of CSV text whose first record names exactly the columns of the target, in order.
   * An empty unquoted field is NULL, a quoted empty field is the empty text. All rows or none.
   *
   * @returns rows loaded.
   */
  copyCsv(target: CopyTarget, csv: AsyncIterable<string>): Promise<number>;
  /**
   * As `copyCsv`, for texts of whole records without a header.
   *
   * @returns rows loaded.
   */
  copyRows(target: CopyTarget, records: string | AsyncIterable<string>): Promise<number>;
  /**
   * Bulk load of the binary format of PostgreSQL in any pieces, of which the server has the least to read.
   * For a server only. All rows or none.
   *
   * @returns rows loaded.
   */
  copyBinary(target: CopyTarget, pieces: AsyncIterable<Uint8Array>): Promise<number>;
}

/**
 * A piece of work in steps that all run on one session: what a step leaves in temporary tables, the
 * next finds. On the embedded engine, which has one session, others are served between the steps.
 */
export interface Session {
  /** Runs one step. Steps run one after another. */
  step<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** As `step`, within one transaction: committed when `work` resolves, else rolled back. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
}

/** An open database. The embedded engine has one connection, so units of work queue, in order. */
export interface Database {
  readonly engine: Engine;
  /** Typed query builder bound to one SQL schema. Each statement takes a connection of its own. */
  tables<Tables>(schema: string): Kysely<Tables>;
  /**
   * Holds a connection while `work` runs. Inside `work` use that connection only: asking the
   * database for another one is refused, because with one connection it would wait for itself.
   */
  connection<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** As `connection`, within one transaction: committed when `work` resolves, else rolled back. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** Runs work of several steps, see `Session`. */
  session<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Rejects when the database is unreachable. */
  ping(): Promise<void>;
  /**
   * Calls `listener` with the text of every statement sent, whoever sends it.
   *
   * @returns a function that ends the listening.
   */
  onStatement(listener: (sql: string) => void): () => void;
  /**
   * Calls `hear` with the text of each NOTIFY on a channel, and with null where some may have been missed.
   *
   * @returns a function that ends the listening.
   */
  listen(channel: string, hear: (text: string | null) => void): () => void;
  /** Waits for the work under way, then lets go of every connection and lock. May be repeated. */
  close(): Promise<void>;
}
