import type { SubgraphName } from '../schema/subgraphs.js';
import { definitions } from './definitions.js';
import type { Subgraph } from './shared/create-subgraph.js';
import { buildInChildProcess } from './shared/database/build-once.js';
import { locateDatabase } from './shared/database/location.js';
import { localImporter } from './shared/imports/local-importer.js';
import { serveImports, type ServedImports } from './shared/imports/live/serve-imports.js';
import { Databases } from './databases.js';
import { importTarget } from './import-target.js';
import type { ImportTarget } from './shared/imports/run/import-target.js';

export type { Subgraph, SubgraphRequest } from './shared/create-subgraph.js';
export type { SubgraphName } from '../schema/subgraphs.js';

/** Which subgraphs to start, and where their databases are. */
export interface StartOptions {
  readonly names: readonly SubgraphName[];
  /** Directory of the embedded database. */
  readonly dataDir: string;
  /** One PostgreSQL for all; absent, the embedded database is used. */
  readonly databaseUrl?: string | undefined;
  /** One PostgreSQL for each; goes before `databaseUrl`. */
  readonly databaseUrls?: Partial<Record<SubgraphName, string>> | undefined;
  /** Whether illustrative records are in the answers; true unless told. */
  readonly illustrative?: boolean | undefined;
  /** Receives lines of progress for the person who waits. */
  readonly report?: (line: string) => void;
}

/** Tells the child that builds the first database to leave illustrative records out. */
const withoutIllustrative = 'illustrative=off';

/** Subgraphs that answer. */
export interface StartedSubgraphs {
  readonly subgraphs: readonly Subgraph[];
  /** Rejects when a database is unreachable. */
  ping(): Promise<void>;
  /** Ends them and lets go of their databases. */
  close(): Promise<void>;
}

async function openPrepared(
  name: SubgraphName,
  databases: Databases,
  options: StartOptions,
): Promise<Subgraph> {
  const report = options.report ?? (() => undefined);
  const location = locateDatabase({ subgraph: name, ...options });
  if (location.kind === 'embedded') {
    const entry = new URL('./build-database.js', import.meta.url);
    const args = [
      ...options.names,
      ...(options.illustrative === false ? [withoutIllustrative] : []),
    ];
    await buildInChildProcess({ dataDir: options.dataDir, entry, args, report });
  }
  const database = await databases.at(location);
  await definitions[name].prepare(database, report, options);
  const subgraph = definitions[name].create(database);
  await subgraph.releases.refresh();
  return subgraph;
}

/** Nobody else may open an embedded database while we hold it, so imports into it are taken here. */
async function takeImports(
  databases: Databases,
  subgraphs: readonly Subgraph[],
  options: StartOptions,
): Promise<ServedImports | undefined> {
  const targets: ImportTarget[] = [];
  let directory: string | undefined;
  for (const { name, releases } of subgraphs) {
    const location = locateDatabase({ subgraph: name, ...options });
    if (location.kind !== 'embedded') continue;
    directory = location.directory;
    const database = await databases.at(location);
    targets.push(importTarget(name, database, () => releases.refresh()));
  }
  if (directory === undefined) return undefined;
  return serveImports(
    directory,
    localImporter(targets, () => Promise.resolve()),
  );
}

/**
 * Starts subgraphs in this process: builds or opens their databases, brings them up to date, and
 * makes them answer. The first start fills the database from the shipped figures.
 *
 * @throws StartError in one sentence for the person at the terminal
 */
export async function startSubgraphs(options: StartOptions): Promise<StartedSubgraphs> {
  const databases = new Databases();
  try {
    const subgraphs: Subgraph[] = [];
    for (const name of options.names) {
      subgraphs.push(await openPrepared(name, databases, options));
    }
    const imports = await takeImports(databases, subgraphs, options);
    return {
      subgraphs,
      ping: () => databases.ping(),
      close: async () => {
        await imports?.close();
        await databases.close();
      },
    };
  } catch (error) {
    await databases.close();
    throw error;
  }
}
