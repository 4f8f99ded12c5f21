import process from 'node:process';
import type { Command } from 'commander';
import { subgraphNames } from '../schema/subgraphs.js';
import type { ImportSettings } from './open-importer.js';
import { processEnvironment, readSubgraphConfig } from './shared/config.js';
import { describeFailure } from './shared/imports/run/describe-failure.js';

/** Within this time after SIGTERM a command has ended, whatever it was doing. */
const patienceMs = 4_500;

const settingNames = ['DATA_DIR', 'DATABASE_URL', 'ILLUSTRATIVE'];

/** Settings of the databases, from the environment. @throws StartError where one is wrong */
export function readImportSettings(): ImportSettings {
  const environment = processEnvironment();
  const own = subgraphNames.map((name) => `${name.toUpperCase()}_DATABASE_URL`);
  const given = Object.fromEntries(
    [...settingNames, ...own].map((name) => [name, environment[name]] as const),
  );
  const configs = subgraphNames.map((name) => [name, readSubgraphConfig(name, given)] as const);
  const urls = configs.flatMap(([name, { DATABASE_URL }]) =>
    DATABASE_URL === undefined ? [] : [[name, DATABASE_URL] as const],
  );
  const { DATA_DIR: dataDir, ILLUSTRATIVE: illustrative } = readSubgraphConfig('', given);
  return { dataDir, illustrative, databaseUrls: Object.fromEntries(urls) };
}

/** Lines about the settings, for `--help`. */
export const settingsHelp = `
Environment variables, the same as those of the server:
  DATA_DIR         folder of the embedded database, when no database is named (.placegraph)
  DATABASE_URL     PostgreSQL that holds the figures (not set); <NAME>_DATABASE_URL goes before it
`;

/** Aborts with the signals that end a process, which then ends with 143 in a few seconds. */
export function untilStopped(): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    setTimeout(() => process.exit(143), patienceMs).unref();
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  return stopping.signal;
}

/** Whoever reads the output may have seen enough, as `head` has: that is no fault. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** Runs a command of the terminal: what goes wrong is one line on stderr and an exit code. */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', endWithReader);
  try {
    await command.parseAsync();
  } catch (error) {
    const { message, exitCode } = describeFailure(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
  }
}
