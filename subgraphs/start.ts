import type { SubgraphName } from '../schema/subgraphs.js';
import { definitions } from './definitions.js';
import type { Subgraph } from './shared/create-subgraph.js';
import { buildInChildProcess } from './shared/database/build-once.js';
import type { Database } from './shared/database/database.js';
import { locateDatabase, sameLocation, type DatabaseLocation } from './shared/database/location.js';
import { openDatabase } from './shared/database/open.js';

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

/** Databases by where they are: subgraphs at one place share one, for the embedded engine has one opener. */
class Databases {
  readonly #open: { readonly location: DatabaseLocation; readonly database: Database }[] = [];

  async at(location: DatabaseLocation): Promise<Database> {
    const found = this.#open.find((other) => sameLocation(other.location, location));
    if (found) return found.database;
    const database = await openDatabase(location);
    this.#open.push({ location, database });
    return database;
  }

  async ping(): Promise<void> {
    await Promise.all(this.#open.map(({ database }) => database.ping()));
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map(({ database }) => database.close()));
  }
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
  return definitions[name].create(database);
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
    return { subgraphs, ping: () => databases.ping(), close: () => databases.close() };
  } catch (error) {
    await databases.close();
    throw error;
  }
}
