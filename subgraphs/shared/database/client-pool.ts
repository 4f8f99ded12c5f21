/** What a statement gave back. `rowCount` is the number of rows returned or changed. */
export interface ClientResult<Row> {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: Row[];
}

/** A connection taken from a pool. It has the shape that Kysely's `PostgresDialect` expects. */
export interface Client {
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<ClientResult<Row>>;
  script(sql: string): Promise<void>;
  /** Loads chunks of headerless CSV, each ending at the end of a record, into `"s"."t" ("c", …)`. */
  copy(target: string, chunks: AsyncIterable<string>): Promise<number>;
  release(): void;
}

/** Hands out connections in the order in which they were asked for. */
export interface ClientPool {
  /** @throws when no connection came free in time, or the pool has ended. */
  connect(): Promise<Client>;
  end(): Promise<void>;
}
