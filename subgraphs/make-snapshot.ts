import { Command } from 'commander';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSubgraphName, subgraphNames, type SubgraphName } from '../schema/subgraphs.js';
import { definitions } from './definitions.js';
import { StartError } from './shared/errors.js';
import { listFiles } from './shared/imports/find-dataset.js';
import { sampleFile } from './shared/imports/sample-file.js';
import { SourceError } from './shared/imports/readers/source-error.js';
import { differingFiles } from './shared/snapshot/differing-files.js';
import { snapshotFolder } from './shared/snapshot/snapshot-files.js';
import { readPublished, writeSnapshot, type Reading } from './shared/snapshot/write-snapshot.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

function tell({ dataset, note, intake }: Reading, seconds: number): void {
  const passedOver = [...intake.passedOver].map(([reason, rows]) => `${String(rows)} ${reason}`);
  const parts = [
    `${String(intake.accepted)} facts`,
    ...(intake.rejectedCount > 0 ? [`${String(intake.rejectedCount)} rejected`] : []),
    ...passedOver,
    `${seconds.toFixed(1)} s`,
  ];
  say(`  ${dataset.id} (${note.edition}): ${parts.join(', ')}`);
  for (const { source, reason } of intake.rejections.slice(0, 5)) say(`    ${source}: ${reason}`);
}

/** Registers kept by hand lie in the repository; everything else comes from the folder given. */
async function filesFor(name: SubgraphName, from: string): Promise<string[]> {
  const registers = fileURLToPath(new URL('datasets/registers/', definitions[name].folder));
  const shared = fileURLToPath(new URL('shared/area-groups/registers/', import.meta.url));
  const kept = [...(await listFiles(registers).catch(() => [])), ...(await listFiles(shared))];
  return [...(await listFiles(from)), ...kept.filter((file) => file.endsWith('.csv'))];
}

async function readAll(name: SubgraphName, from: string): Promise<readonly Reading[]> {
  say(name);
  const { published, tables } = definitions[name];
  const readings: Reading[] = [];
  for (const file of await filesFor(name, from)) {
    const started = performance.now();
    const reading = await readPublished(published, tables, await sampleFile(file));
    if (!reading) continue;
    readings.push(reading);
    tell(reading, (performance.now() - started) / 1000);
  }
  for (const dataset of published) {
    const found = readings.filter((reading) => reading.dataset === dataset).length;
    if (found < dataset.editions.length) {
      throw new StartError(
        `${from} holds ${String(found)} of the ${String(dataset.editions.length)} known editions of ${dataset.id}; nothing was written.`,
      );
    }
  }
  return readings;
}

async function makeSnapshot(name: SubgraphName, from: string, check: boolean): Promise<void> {
  const readings = await readAll(name, from);
  const shipped = snapshotFolder(definitions[name].folder);
  if (!check) return writeSnapshot(shipped, readings);
  const fresh = await mkdtemp(join(tmpdir(), 'placegraph-snapshot-'));
  try {
    await writeSnapshot(fresh, readings);
    const differing = await differingFiles(shipped, fresh);
    if (differing.length === 0) return void say(`  ${name}: as shipped`);
    throw new StartError(`The shipped snapshot of ${name} differs in ${differing.join(', ')}.`);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

const command = new Command('snapshot')
  .description('Rebuilds the shipped figures of each subgraph from a folder of published files.')
  .requiredOption('--from <folder>', 'folder that holds the published files, at any depth')
  .option('--only <subgraph>', `one of ${subgraphNames.join(', ')} instead of all`)
  .option('--check', 'write nothing; fail when the shipped figures would change', false)
  .action(async ({ from, only, check }: { from: string; only?: string; check: boolean }) => {
    if (only !== undefined && !isSubgraphName(only)) {
      throw new StartError(`--only ${only}: expected one of ${subgraphNames.join(', ')}.`);
    }
    for (const name of only === undefined ? subgraphNames : [only]) {
      await makeSnapshot(name, from, check);
    }
  });

try {
  await command.parseAsync();
} catch (error) {
  const known = error instanceof StartError || error instanceof SourceError;
  process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 1;
}
