import type { SubgraphName } from '../schema/subgraphs.js';
import { council } from './council/subgraph.js';
import { finance } from './finance/subgraph.js';
import { health } from './health/subgraph.js';
import { createSubgraph, type Subgraph } from './shared/create-subgraph.js';
import type { Connection, Database } from './shared/database/database.js';
import type { PublishedDataset } from './shared/imports/dataset.js';
import type { ReleasedTable } from './shared/imports/released-table.js';
import { prepareDatabase, type PrepareOptions, type Report } from './shared/prepare-database.js';
import { releaseModelled, type ModelledRelease } from './shared/releases/release-modelled.js';
import type { FigureContext } from './shared/figures/loaders.js';
import type { SharedTables } from './shared/figures/tables.js';
import type { SubgraphDefinition } from './shared/subgraph-definition.js';

/** A subgraph as those see it who start it or make its snapshot: its own types stay its own. */
export interface SubgraphKind {
  readonly folder: string;
  readonly tables: readonly ReleasedTable[];
  readonly published: readonly PublishedDataset[];
  /** Brings its database up to date, see `prepareDatabase`. */
  prepare(database: Database, report: Report, options?: PrepareOptions): Promise<void>;
  /** Builds it over a prepared database. */
  create(database: Database): Subgraph;
  /** Computes anew what rests on datasets just released, within their transaction, see `releaseModelled`. */
  releaseModelled(
    connection: Connection,
    released: ReadonlySet<string>,
    recordedAt: string,
  ): Promise<readonly ModelledRelease[]>;
}

function kindOf<Tables extends SharedTables, Context extends FigureContext>(
  definition: SubgraphDefinition<Tables, Context>,
): SubgraphKind {
  const target = { schema: definition.name, tables: definition.tables };
  return {
    folder: definition.folder,
    tables: definition.tables,
    published: definition.published,
    prepare: (database, report, options) => prepareDatabase(database, definition, report, options),
    create: (database) => createSubgraph(definition, database),
    releaseModelled: (connection, released, recordedAt) =>
      releaseModelled(connection, target, definition.modelled, released, recordedAt),
  };
}

/** Every subgraph by its name: a new one is one line here and one in `schema/subgraphs.ts`. */
export const definitions: Readonly<Record<SubgraphName, SubgraphKind>> = {
  health: kindOf(health),
  council: kindOf(council),
  finance: kindOf(finance),
};
