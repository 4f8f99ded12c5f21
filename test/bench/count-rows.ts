import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../subgraphs/shared/database/database.js';

/** A database as it is, but for what its query builder returns: rows are counted. */
export function countRows(database: Database): { database: Database; rows: () => number } {
  let count = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      count += result.rows.length;
      return Promise.resolve(result);
    },
  };
  const counted = new Proxy(database, {
    get(target, property) {
      if (property === 'tables') {
        return (schema: string) => target.tables(schema).withPlugin(counter);
      }
      const value: unknown = Reflect.get(target, property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { database: counted, rows: () => count };
}
