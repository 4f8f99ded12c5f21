import type { CompiledQuery, Kysely } from 'kysely';

/** Sends one statement on a connection of its own; gives its rows. */
export type SendStatement = (
  sql: string,
  parameters: readonly unknown[],
) => Promise<readonly object[]>;

const senders = new WeakMap<object, SendStatement>();

/**
 * Says how statements over these tables reach the database without the query builder's driver, which costs more
 * than the rest of asking where the text is made already.
 */
export function sendDirectly(tables: object, send: SendStatement): void {
  senders.set(tables, send);
}

/** The rows of a compiled query, by the shortest way that its tables have. */
export async function rowsOf<Tables, Row>(
  tables: Kysely<Tables>,
  query: CompiledQuery<Row>,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const send = senders.get(tables);
  if (send !== undefined) return (await send(query.sql, parameters)) as Row[];
  return (await tables.executeQuery<Row>({ ...query, parameters })).rows;
}
