import { Command } from 'commander';
import process from 'node:process';
import { subgraphNames } from '../schema/subgraphs.js';
import { readImportSettings, runCommand, settingsHelp, untilStopped } from './command.js';
import { definitions } from './definitions.js';
import { openImporter } from './open-importer.js';
import type { PublishedDataset } from './shared/imports/dataset.js';
import type { ListedRelease } from './shared/imports/importer.js';
import { addMonths } from './shared/periods/calendar-date.js';

/** The day on which the next edition is due; unknown where no calendar or no last day is known. */
function nextDue({ monthsBetweenEditions }: PublishedDataset, last: ListedRelease | undefined) {
  if (monthsBetweenEditions === undefined || !last?.released_on) return 'unknown';
  return addMonths(last.released_on, monthsBetweenEditions);
}

function describe(dataset: PublishedDataset, last: ListedRelease | undefined): readonly string[] {
  const published = last?.released_on ?? 'day of publication not known';
  return [
    dataset.id,
    `  ${dataset.title}`,
    `  publisher     ${dataset.publisher}`,
    `  last release  ${last ? `${last.edition}, ${published}, recorded ${last.recorded_at.slice(0, 10)}` : 'none'}`,
    `  next due      ${nextDue(dataset, last)}`,
    `  offered at    ${dataset.sourceUrl ?? 'not recorded'}`,
  ];
}

async function list(): Promise<void> {
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const signal = untilStopped();
  const importer = await openImporter(subgraphNames, readImportSettings(), {
    wait: true,
    report,
    signal,
  });
  try {
    const releases = await importer.releases();
    for (const name of subgraphNames) {
      for (const dataset of definitions[name].published) {
        if (dataset.illustrative) continue;
        const last = releases.find(
          ({ subgraph, dataset_id }) => subgraph === name && dataset_id === dataset.id,
        );
        const lines = describe(dataset, last);
        process.stdout.write(`${lines.join('\n')}\n  kept by       ${name}\n\n`);
      }
    }
  } finally {
    await importer.close();
  }
}

const command = new Command('datasets')
  .description(
    'Lists the datasets that can be imported: the last release of each, when the next is due, and where its publisher offers it.',
  )
  .addHelpText('after', settingsHelp)
  .action(list);

await runCommand(command);
