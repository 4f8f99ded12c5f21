import { Command } from 'commander';
import process from 'node:process';
import { subgraphNames } from '../schema/subgraphs.js';
import { readImportSettings, runCommand, settingsHelp, untilStopped } from './command.js';
import { openImporter } from './open-importer.js';
import type { ListedRelease } from './shared/imports/importer.js';

const count = (value: number | null, word: string) =>
  value === null ? [] : [`${value.toLocaleString('en-GB')} ${word}`];

function describe(release: ListedRelease): string {
  const { subgraph, release_id, recorded_at, released_on, dataset_id, edition } = release;
  const counts = [
    ...count(release.rows_read, 'rows'),
    ...count(release.rows_rejected || null, 'rejected'),
    ...count(release.facts_set_apart || null, 'set apart'),
    ...count(release.facts_new, 'new'),
    ...count(release.facts_revised, 'revised'),
    ...count(release.facts_withdrawn, 'withdrawn'),
  ];
  const published = released_on === null ? '' : `, published ${released_on}`;
  const accepted = release.accepted_reason === null ? '' : `; accepted: ${release.accepted_reason}`;
  return `${recorded_at.slice(0, 16).replace('T', ' ')}  ${subgraph} ${String(release_id)}  ${dataset_id} (${edition}${published}): ${counts.join(', ')}${accepted}`;
}

async function list(options: { readonly dataset?: string; readonly limit: string }): Promise<void> {
  const report = (line: string) => void process.stderr.write(`${line}\n`);
  const signal = untilStopped();
  const importer = await openImporter(subgraphNames, readImportSettings(), {
    wait: true,
    report,
    signal,
  });
  try {
    const releases = (await importer.releases())
      .filter(({ dataset_id }) => options.dataset === undefined || dataset_id === options.dataset)
      .slice(0, Number(options.limit));
    for (const release of releases) process.stdout.write(`${describe(release)}\n`);
  } finally {
    await importer.close();
  }
}

const command = new Command('releases')
  .description('Lists what has been released, the newest first, with what each release changed.')
  .option('--dataset <id>', 'only those of one dataset')
  .option('--limit <count>', 'how many at most', '50')
  .addHelpText('after', settingsHelp)
  .action(list);

await runCommand(command);
