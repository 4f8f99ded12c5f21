import { health } from '../../subgraphs/health/subgraph.js';
import { createSubgraph } from '../../subgraphs/shared/create-subgraph.js';
import { preparedDatabase } from '../support/prepared-database.js';
import { noteStatements } from '../support/request-statements.js';

/** The answer to an operation, as JSON would carry it. */
export interface Answer {
  /** What stands at a path such as `practice.pcn.name`; undefined where there is nothing. */
  at(path: string): unknown;
  /** The list at a path. */
  list(path: string): readonly unknown[];
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
  /** SQL statements it took. */
  readonly statements: readonly string[];
}

/** The health subgraph over a real database that holds the committed snapshot. */
export interface HealthUnderTest {
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  drop(): Promise<void>;
}

function at(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const isObject = typeof value === 'object' && value !== null;
    return isObject ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  }, data);
}

/** Starts the health subgraph over a filled database of the engine under test. */
export async function healthUnderTest(): Promise<HealthUnderTest> {
  const under = await preparedDatabase();
  const subgraph = createSubgraph(health, under.database);
  return {
    ask: async (query, variables) => {
      const statements: string[] = [];
      const stop = noteStatements(under.database, statements);
      const { data, errors = [] } = await subgraph.execute({ query, variables });
      stop();
      const plain: unknown = JSON.parse(JSON.stringify(data ?? null));
      return {
        at: (path) => at(plain, path),
        list: (path) => {
          const value = at(plain, path);
          if (Array.isArray(value)) return value as readonly unknown[];
          throw new Error(`no list at ${path}: ${JSON.stringify(errors)}`);
        },
        codes: errors.map(({ extensions }) => extensions.code),
        messages: errors.map(({ message }) => message),
        statements,
      };
    },
    drop: () => under.drop(),
  };
}

/** How the gateway refers to a borough. */
export const borough = (gssCode: string) => ({ __typename: 'Borough', gssCode });

/** The codes of the 33 authorities. */
export const authorities: readonly string[] = Array.from(
  { length: 33 },
  (_, index) => `E090000${String(index + 1).padStart(2, '0')}`,
);

/** Asks the boroughs of `$representations` for fields of `health`. */
export const ofBoroughs = (fields: string) =>
  `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Borough { gssCode health { ${fields} } } }
  }`;
