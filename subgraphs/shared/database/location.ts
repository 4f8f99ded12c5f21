import { join, resolve } from 'node:path';
import { StartError } from '../errors.js';

/** Where a database is: a directory of the embedded engine, or a PostgreSQL server. */
export type DatabaseLocation =
  | { readonly kind: 'embedded'; readonly directory: string }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize?: number };

/** What decides where the database of one subgraph is. */
export interface DatabaseChoice {
  /** Name of the subgraph; also the name of its SQL schema. */
  readonly subgraph: string;
  readonly dataDir: string;
  /** One PostgreSQL for all subgraphs. */
  readonly databaseUrl?: string | undefined;
  /** One PostgreSQL for each subgraph; goes before `databaseUrl`. */
  readonly databaseUrls?: Readonly<Partial<Record<string, string>>> | undefined;
}

/** The embedded database of a data directory. */
export function embeddedDirectory(dataDir: string): string {
  return join(resolve(dataDir), 'database');
}

/**
 * Where the database of a subgraph is: its own URL, else the common URL, else the embedded
 * directory. Two subgraphs at the same location (`sameLocation`) must share one `Database`.
 *
 * @throws StartError when a URL is not one of PostgreSQL; the sentence never repeats the URL.
 */
export function locateDatabase(choice: DatabaseChoice): DatabaseLocation {
  const url = choice.databaseUrls?.[choice.subgraph] ?? choice.databaseUrl;
  if (url === undefined) return { kind: 'embedded', directory: embeddedDirectory(choice.dataDir) };
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new StartError(
      `The database address of ${choice.subgraph} is not of the form ` +
        'postgresql://user:password@host:port/database.',
    );
  }
  return { kind: 'postgresql', url };
}

/** Whether two locations are one and the same database. */
export function sameLocation(one: DatabaseLocation, other: DatabaseLocation): boolean {
  if (one.kind === 'embedded') {
    return other.kind === 'embedded' && resolve(one.directory) === resolve(other.directory);
  }
  return other.kind === 'postgresql' && one.url === other.url;
}
