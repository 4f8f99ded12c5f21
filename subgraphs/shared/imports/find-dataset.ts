import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors.js';
import { todayInLondon } from '../periods/calendar-date.js';
import type { Edition, FileSample, PublishedDataset } from './dataset.js';

/** All files below a folder, in the order of their paths; hidden ones are left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new StartError(
      `The folder ${folder} cannot be read; expected a folder of published files.`,
    );
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The dataset a file belongs to, or undefined; a file that two datasets claim is a mistake in them. */
export function findDataset(
  datasets: readonly PublishedDataset[],
  sample: FileSample,
): PublishedDataset | undefined {
  const claims = datasets.filter((dataset) => dataset.recognises(sample));
  if (claims.length > 1) {
    throw new Error(`${sample.path} is claimed by ${claims.map(({ id }) => id).join(' and ')}`);
  }
  return claims[0];
}

/**
 * What is known of the edition in a file;
 * throws `StartError` when its hash is not among those known and the dataset takes no other.
 */
export function editionOf(dataset: PublishedDataset, sample: FileSample): Edition {
  const found = dataset.editions.find(({ sha256 }) => sha256 === sample.sha256);
  if (!found && dataset.downloads === 'any') {
    return {
      sha256: sample.sha256,
      edition: `download ${sample.sha256.slice(0, 12)}`,
      releasedOn: null,
      importedOn: todayInLondon(),
      nature: 'ORIGINAL',
    };
  }
  if (!found) {
    throw new StartError(
      `${sample.path} looks like ${dataset.id} but is none of its known editions (SHA-256 ${sample.sha256}); add the edition to the dataset first.`,
    );
  }
  return found;
}
