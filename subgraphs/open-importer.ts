import { setTimeout as delay } from 'node:timers/promises';
import { subgraphNames, type SubgraphName } from '../schema/subgraphs.js';
import { Databases } from './databases.js';
import { definitions } from './definitions.js';
import { importTarget } from './import-target.js';
import { buildInChildProcess } from './shared/database/build-once.js';
import { DirectoryInUseError } from './shared/database/directory-lock.js';
import { locateDatabase, type DatabaseLocation } from './shared/database/location.js';
import { StartError } from './shared/errors.js';
import type { Importer } from './shared/imports/importer.js';
import { remoteImporter } from './shared/imports/live/remote-importer.js';
import { localImporter } from './shared/imports/local-importer.js';
import { busyExitCode } from './shared/imports/run/import-request.js';
import type { ImportTarget } from './shared/imports/run/import-target.js';

/** Where the databases are: the same settings as those of the server. */
export interface ImportSettings {
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  readonly databaseUrls?: Partial<Record<SubgraphName, string>> | undefined;
  readonly illustrative: boolean;
}

/** How to behave while another process has the embedded database. */
export interface OpenOptions {
  /** Whether to wait for a process that takes no imports, such as another import. */
  readonly wait: boolean;
  /** Receives lines for the person who waits. */
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

const pauseMs = 300;

const located = (name: SubgraphName, settings: ImportSettings): DatabaseLocation =>
  locateDatabase({ subgraph: name, ...settings });

async function openHere(
  names: readonly SubgraphName[],
  settings: ImportSettings,
  report: OpenOptions['report'],
): Promise<Importer> {
  const databases = new Databases();
  const { dataDir, illustrative } = settings;
  try {
    const targets: ImportTarget[] = [];
    for (const name of names) {
      const location = located(name, settings);
      if (location.kind === 'embedded') {
        const entry = new URL('./build-database.js', import.meta.url);
        const args = [...subgraphNames, ...(illustrative ? [] : ['illustrative=off'])];
        await buildInChildProcess({ dataDir, entry, args, report });
      }
      const database = await databases.at(location);
      await definitions[name].prepare(database, report, { illustrative, onlyIfEmpty: true });
      targets.push(importTarget(name, database));
    }
    return localImporter(targets, () => databases.close());
  } catch (error) {
    await databases.close();
    throw error;
  }
}

/**
 * An importer for subgraphs: over PostgreSQL in this process; for the embedded database in the process
 * that has it open, or in this one where none has.
 *
 * @throws StartError where the databases cannot be reached; with exit code 75 where another process that
 *   takes no imports has the embedded database and waiting is not wanted
 */
export async function openImporter(
  names: readonly SubgraphName[],
  settings: ImportSettings,
  { wait, report, signal }: OpenOptions,
): Promise<Importer> {
  const embedded = names
    .map((name) => located(name, settings))
    .find(({ kind }) => kind === 'embedded');
  let isWaiting = false;
  for (;;) {
    const remote = embedded?.kind === 'embedded' && (await remoteImporter(embedded.directory));
    if (remote) return remote;
    try {
      return await openHere(names, settings, report);
    } catch (error) {
      if (!(error instanceof DirectoryInUseError)) throw error;
      if (!wait) throw new StartError(error.message, busyExitCode);
      if (!isWaiting) report(`${error.message.split(';')[0] ?? ''}; waiting for it`);
      isWaiting = true;
      await delay(pauseMs, undefined, { signal });
    }
  }
}
