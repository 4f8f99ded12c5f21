import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { subgraphNames, type SubgraphName } from '../schema/subgraphs.js';
import { readImportSettings, runCommand, settingsHelp, untilStopped } from './command.js';
import { definitions } from './definitions.js';
import { openImporter } from './open-importer.js';
import { StartError } from './shared/errors.js';
import { findDatasetId } from './shared/imports/run/find-takers.js';
import { createTerminalProgress } from './shared/imports/readers/terminal-progress.js';
import { sampleFile } from './shared/imports/sample-file.js';
import { isCalendarDate } from './shared/periods/calendar-date.js';

interface Options {
  readonly dryRun: boolean;
  readonly releasedOn?: string;
  readonly edition?: string;
  readonly accept?: string;
  readonly sha256?: string;
  readonly wait: boolean;
}

const kinds = subgraphNames.map((name) => ({ name, published: definitions[name].published }));

/** The dataset may be left out: what comes first is then a file already. */
function splitArguments(dataset: string, files: readonly string[]) {
  if (dataset === 'auto') return { dataset: undefined, files };
  const isDataset = kinds.some(({ published }) => published.some(({ id }) => id === dataset));
  if (!isDataset && (files.length === 0 || existsSync(dataset))) {
    return { dataset: undefined, files: [dataset, ...files] };
  }
  return { dataset, files };
}

function namesOf(dataset: string): readonly SubgraphName[] {
  return kinds
    .filter(({ published }) => published.some(({ id }) => id === dataset))
    .map(({ name }) => name);
}

async function importAll(first: string, rest: readonly string[], options: Options): Promise<void> {
  const { releasedOn } = options;
  if (releasedOn !== undefined && !isCalendarDate(releasedOn)) {
    throw new StartError(`--released-on ${releasedOn}: expected a day as YYYY-MM-DD.`, 2);
  }
  const { dataset, files } = splitArguments(first, rest);
  if (files.length === 0) throw new StartError(`Which file of ${first}? See --help.`, 2);
  const settings = readImportSettings();
  const signal = untilStopped();
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const progress = createTerminalProgress({ stream: process.stderr });
  for (const name of files) {
    const file = resolve(name);
    const id = findDatasetId(kinds, await sampleFile(file), dataset);
    const importer = await openImporter(namesOf(id), settings, {
      wait: options.wait,
      report,
      signal,
    });
    try {
      await importer.run({ ...options, dataset: id, file }, { say, progress }, signal);
    } finally {
      progress.done();
      await importer.close();
    }
  }
}

const command = new Command('import')
  .usage('[dataset] <file...> [options]')
  .description(
    'Imports published files, each as a release: reads, checks and compares it, reports what changes, ' +
      'and lets all of it in at once or nothing. Into a running Placegraph or one that is not running.',
  )
  .argument(
    '<dataset>',
    'id of the dataset, see npm run datasets; left out or "auto", told from the file',
  )
  .argument(
    '[file...]',
    'files, csv, xlsx, ods or zip, as their publisher offers them; the oldest first',
  )
  .option('--dry-run', 'report what would change, and change nothing', false)
  .option('--released-on <date>', 'day of publication, YYYY-MM-DD; unknown where it is left out')
  .option('--edition <name>', "name of the edition in the publisher's words")
  .option('--accept <reason>', 'why a file outside its band is right; recorded with the release')
  .option('--sha256 <hash>', 'refuse a file of another SHA-256')
  .option('--no-wait', 'end with 75 when another import of the dataset is under way')
  .addHelpText('after', settingsHelp)
  .addHelpText(
    'after',
    '\nExit codes: 0 imported, or in already; 1 refused; 75 another import is under way; 143 stopped.',
  )
  .action(importAll);

await runCommand(command);
