import { council } from '../../subgraphs/council/subgraph.js';
import { createSubgraph } from '../../subgraphs/shared/create-subgraph.js';
import { preparedDatabase } from '../support/prepared-database.js';
import { noteStatements } from '../support/request-statements.js';

/** What the subgraph answered. */
export interface Answer {
  /** The data as JSON carries it. */
  readonly data: unknown;
  /** Code and message of each error. */
  readonly errors: readonly (readonly [code: unknown, message: string])[];
  /** SQL statements that were sent for it. */
  readonly statements: readonly string[];
}

/** The council subgraph over a database that holds the shipped snapshot. */
export interface CouncilUnderTest {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  drop(): Promise<void>;
}

/** Copies the filled database of the run. */
export async function councilUnderTest(): Promise<CouncilUnderTest> {
  const prepared = await preparedDatabase();
  const { database } = prepared;
  const subgraph = createSubgraph(council, database);
  return {
    drop: () => prepared.drop(),
    ask: async (query, variables) => {
      const statements: string[] = [];
      const stop = noteStatements(database, statements);
      const { data, errors = [] } = await subgraph.execute({ query, variables });
      stop();
      return {
        data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
        errors: errors.map(({ extensions, message }) => [extensions['code'], message] as const),
        statements,
      };
    },
  };
}
