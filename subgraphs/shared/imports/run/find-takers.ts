import { basename } from 'node:path';
import { StartError } from '../../errors.js';
import type { FileSample, PublishedDataset } from '../dataset.js';
import { findDataset } from '../find-dataset.js';
import { SourceError } from '../readers/source-error.js';
import type { ImportTarget, Taker } from './import-target.js';

type Keeper = Pick<ImportTarget, 'published'>;

function recognise(targets: readonly Keeper[], sample: FileSample): string {
  for (const { published } of targets) {
    const found = findDataset(published, sample);
    if (found) return found.id;
  }
  throw new SourceError({
    file: sample.path,
    problem: 'the file looks like none of the datasets',
    expected: 'the id of its dataset before the file, to be told what is missing in it',
    found:
      sample.kind === 'csv'
        ? `a csv that begins ${(sample.lines[0] ?? '').slice(0, 80)}`
        : sample.kind,
  });
}

function takersOf(targets: readonly ImportTarget[], id: string): readonly Taker[] {
  return targets.flatMap((target) =>
    target.published
      .filter((dataset: PublishedDataset) => dataset.id === id)
      .map((dataset) => ({ ...target, dataset })),
  );
}

/**
 * The id of the dataset of a file: the one named, or the one it is recognised as.
 *
 * @throws StartError when none has that id; SourceError when it is of none
 */
export function findDatasetId(
  keepers: readonly Keeper[],
  sample: FileSample,
  named: string | undefined,
): string {
  const id = named ?? recognise(keepers, sample);
  const known = new Set(keepers.flatMap(({ published }) => published.map((dataset) => dataset.id)));
  if (known.has(id)) return id;
  const near = [...known].filter((other) => other.includes(id.split('/').at(-1) ?? id)).sort();
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see npm run datasets.';
  throw new StartError(`"${id}" is no dataset; ${hint}`, 2);
}

/**
 * The subgraphs that take a file: those that keep the dataset named, or the one it is recognised as.
 *
 * @throws StartError when no dataset has that id, or it is illustrative
 */
export function findTakers(
  targets: readonly ImportTarget[],
  sample: FileSample,
  named: string | undefined,
): readonly Taker[] {
  const id = findDatasetId(targets, sample, named);
  const takers = takersOf(targets, id);
  if (takers.some(({ dataset }) => dataset.illustrative)) {
    throw new StartError(
      `${id} holds made-up examples, of which only those that ship are taken; ${basename(sample.path)} was not read.`,
    );
  }
  return takers;
}
