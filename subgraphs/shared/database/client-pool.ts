/**
 * What the planner takes a page read at random to cost, where one read in order costs 1. Its own guess of
 * 4 is that of a turning disk; with it, a table that keeps its history is read whole to find a few rows.
 */
export const randomPageCost = 1.1;

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
  /**
   * Loads chunks, each ending at the end of a record where they are text, with `copy <target> from …`.
   * `options` are those of COPY, the format among them.
   */
  copy(
    target: string,
    options: string,
    chunks: AsyncIterable<string | Uint8Array>,
  ): Promise<number>;
  release(): void;
}

/** Hands out connections in the order in which they were asked for. */
export interface ClientPool {
  /** @throws when no connection came free in time, or the pool has ended. */
  connect(): Promise<Client>;
  /** The rows of one statement, on whichever connection is free; the shortest way to a few rows. */
  ask(sql: string, parameters: readonly unknown[]): Promise<readonly object[]>;
  end(): Promise<void>;
}
