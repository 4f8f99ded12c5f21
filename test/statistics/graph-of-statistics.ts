import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import { council } from '../../subgraphs/council/subgraph.js';
import { areaGroupFact } from '../../subgraphs/shared/area-groups/area-group-fact.js';
import { createSubgraph, type Subgraph } from '../../subgraphs/shared/create-subgraph.js';
import type { Database } from '../../subgraphs/shared/database/database.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import {
  observationFact,
  type ObservationInput,
} from '../../subgraphs/shared/figures/observation-fact.js';
import type { Fact } from '../../subgraphs/shared/imports/fact.js';
import { collectFacts, contentHash } from '../../subgraphs/shared/releases/fact-csv.js';
import { inRelease } from '../../subgraphs/shared/releases/in-release.js';
import { releaseFacts } from '../../subgraphs/shared/releases/release-facts.js';
import type { ReleaseNote } from '../../subgraphs/shared/releases/release-note.js';
import { removeIllustrative } from '../../subgraphs/shared/releases/remove-illustrative.js';
import { databaseUnderTest } from '../support/databases.js';
import { noteStatements } from '../support/request-statements.js';

const schema = 'council';

/** What was answered, and the SQL statements that were sent for it. */
export interface Answer {
  readonly data: Record<string, unknown>;
  readonly messages: readonly string[];
  readonly extensions: unknown;
  readonly statements: readonly string[];
}

/** The council subgraph over a database that holds nothing but what a test releases. */
export interface GraphOfStatistics {
  readonly database: Database;
  readonly subgraph: Subgraph;
  ask(query: string): Promise<Answer>;
  release(facts: readonly Fact[], note?: Partial<ReleaseNote>): Promise<void>;
  removeIllustrative(): Promise<readonly string[]>;
  /** Its tables, for what is asked without GraphQL. */
  tables<Tables>(): Kysely<Tables>;
  drop(): Promise<void>;
}

const folder = (path: string) =>
  fileURLToPath(new URL(`../../subgraphs/${path}/`, import.meta.url));

async function* stream<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Migrates a fresh database and starts the subgraph over it. */
export async function graphOfStatistics(): Promise<GraphOfStatistics> {
  const { database, drop } = await databaseUnderTest();
  await migrate(database, schema, [
    { scope: 'shared', directory: folder('shared/migrations') },
    { scope: schema, directory: folder('council/migrations') },
  ]);
  const subgraph = createSubgraph(council, database);
  let releases = 0;
  return {
    database,
    subgraph,
    drop,
    tables: () => database.tables(schema),
    async ask(query) {
      const statements: string[] = [];
      const stop = noteStatements(database, statements);
      const { data, errors = [], extensions } = await subgraph.execute({ query });
      stop();
      return {
        data: JSON.parse(JSON.stringify(data ?? {})) as Record<string, unknown>,
        messages: errors.map(({ message }) => message),
        extensions,
        statements,
      };
    },
    async release(facts, note = {}) {
      const files = await collectFacts(council.tables, stream(facts));
      releases += 1;
      await inRelease(database, schema, (connection) =>
        releaseFacts(
          connection,
          {
            dataset_id: 'example/figures',
            edition: `edition ${String(releases)}`,
            title: 'Example',
            publisher: 'Nobody',
            released_on: null,
            recorded_at: `2025-01-0${String(releases)}T09:30:00Z`,
            source_url: null,
            sha256: null,
            file_nature: null,
            licence_id: 'OGL-UK-3.0',
            kind: 'PUBLISHED',
            content_sha256: contentHash(files),
            ...note,
          },
          'periods',
          files.map(({ table, text }) => ({ table, csv: () => stream([text]) })),
        ),
      );
      await subgraph.releases.refresh();
    },
    removeIllustrative: () => removeIllustrative(database, schema, council.tables),
  };
}

/** A share of school readiness in 2024/25, with whatever the test changes. */
export function share(
  area: string,
  value: string | null,
  more: Partial<ObservationInput> = {},
): Fact {
  return observationFact({
    indicator: 'council.school-readiness',
    area,
    period: 'AY2024',
    value,
    marker: value === null ? 'x' : null,
    source: 'L2',
    ...more,
  });
}

/** The same with numerator and denominator; the value follows from them. */
export function counted(
  area: string,
  numerator: number,
  denominator: number,
  more: Partial<ObservationInput> = {},
): Fact {
  const value = ((100 * numerator) / denominator).toFixed(1);
  return share(area, value, { numerator, denominator, ...more });
}

/** A borough, London or England. */
export function area(code: string, kind = 'BOROUGH'): Fact {
  return {
    table: 'area',
    source: 'L2',
    values: { code, kind, name: `Area ${code}`, parent_code: null, row_key: 'L2' },
  };
}

/** A board in whose area a borough lies. */
export function inBoard(borough: string, board: string, from?: string, to?: string): Fact {
  return areaGroupFact({
    kind: 'ICB_AREA',
    area: borough,
    member: board,
    from: from ?? null,
    to: to ?? null,
    source: 'L2',
  });
}

/** A neighbour of a borough. */
export function neighbour(borough: string, member: string, rank: number, name?: string): Fact {
  const kind = 'STATISTICAL_NEIGHBOURS';
  return areaGroupFact({ kind, area: borough, member, rank, source: 'L2', ...(name && { name }) });
}
