import type { Connection } from '../../database/database.js';
import { todayInLondon } from '../../periods/calendar-date.js';
import { periodLabel } from '../../periods/label.js';
import { parsePeriod } from '../../periods/period.js';
import type { Staged } from '../../releases/stage.js';
import type { Edition, FileSample, PublishedDataset } from '../dataset.js';
import type { ImportRequest } from './import-request.js';

/** Codes of the periods that staged facts are of. */
export async function periodsOf(
  connection: Connection,
  staged: readonly Staged[],
): Promise<readonly string[]> {
  const stage = staged.find(({ table }) => table.validity === 'period');
  if (!stage) return [];
  const codes = await connection.query<{ period: string }>(
    `select distinct period from ${stage.name}`,
  );
  return codes.map(({ period }) => period);
}

/** The periods a file is of, `April 2021 to July 2025`; undefined where they are of several kinds. */
function namedByPeriods(codes: readonly string[]): string | undefined {
  const periods = codes.map(parsePeriod).sort((a, b) => (a.start < b.start ? -1 : 1));
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.some(({ kind }) => kind !== first.kind)) return undefined;
  const [from, to] = [periodLabel(first), periodLabel(last)];
  return from === to ? from : `${from} to ${to}`;
}

/**
 * What is known of the edition in a file: what its dataset knows of it by its hash; else what the request
 * says; else it is named by its periods or the day, and told from a namesake by its hash.
 */
export async function nameEdition(
  connection: Connection,
  dataset: PublishedDataset,
  sample: FileSample,
  request: ImportRequest,
  { schema, periods }: { readonly schema: string; readonly periods: readonly string[] },
): Promise<Edition> {
  const importedOn = todayInLondon();
  const known = dataset.editions.find(({ sha256 }) => sha256 === sample.sha256);
  if (known) return { ...known, releasedOn: known.releasedOn ?? request.releasedOn ?? null };
  const own = request.edition ?? namedByPeriods(periods);
  const name = own ?? `file of ${importedOn}`;
  const namesakes = await connection.query(
    `select 1 from ${schema}.release where dataset_id = $1 and edition = $2 limit 1`,
    [dataset.id, name],
  );
  return {
    sha256: sample.sha256,
    edition: namesakes.length > 0 ? `${name} (${sample.sha256.slice(0, 8)})` : name,
    releasedOn: request.releasedOn ?? null,
    importedOn,
    // A file of the same dataset comes the same way as those before it.
    nature: dataset.editions.at(-1)?.nature ?? 'ORIGINAL',
  };
}
