import type { Connection } from '../../database/database.js';
import { SourceError } from '../readers/source-error.js';
import { outsideBand, releaseBefore } from './band.js';
import type { ImportRequest } from './import-request.js';
import type { Taker } from './import-target.js';
import { countApart, type StagedFile } from './stage-file.js';

/**
 * Holds a file against the band of its dataset.
 *
 * @returns the reason for which it is let in although it lies outside
 * @throws SourceError where it lies outside and no reason is given
 */
export async function refuseOutsideBand(
  connection: Connection,
  { name, dataset }: Taker,
  file: StagedFile,
  request: ImportRequest,
  say: (line: string) => void,
): Promise<string | undefined> {
  const before = await releaseBefore(connection, name, dataset.id);
  const { facts, rowsRead, intake } = file;
  const taken = { rowsRead, facts, rejected: intake.rejectedCount, setApart: countApart(file) };
  const breaches = outsideBand(dataset, taken, before);
  for (const breach of breaches) say(`  outside the band: ${breach}`);
  if (breaches.length === 0) return undefined;
  if (request.accept) return request.accept;
  throw new SourceError({
    file: request.file,
    problem: `the file lies outside the band of ${dataset.id} (${breaches.join('; ')})`,
    expected: 'a file within it, or --accept "<reason>" where it is right all the same',
  });
}
