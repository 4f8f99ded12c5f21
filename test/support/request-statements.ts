import type { Database } from '../../subgraphs/shared/database/database.js';

/**
 * What the clock of releases reads. A server's notices connect when they can, and it reads the list again then,
 * whoever is asking at that moment.
 */
const isOfClock = (sql: string) => sql.includes('"release_id" as "number"');

/**
 * Notes the statements that requests send.
 *
 * @returns a function that ends it.
 */
export function noteStatements(database: Database, statements: string[]): () => void {
  return database.onStatement((sql) => {
    if (!isOfClock(sql)) statements.push(sql);
  });
}
