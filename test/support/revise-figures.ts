import { stringify } from 'csv-stringify/sync';
import type { SubgraphName } from '../../schema/subgraphs.js';
import type { Database } from '../../subgraphs/shared/database/database.js';
import { observationTable, type ObservationTable } from '../../subgraphs/shared/figures/tables.js';
import { stagedColumns } from '../../subgraphs/shared/imports/released-table.js';
import { inRelease } from '../../subgraphs/shared/releases/in-release.js';
import { releaseFacts, type Released } from '../../subgraphs/shared/releases/release-facts.js';
import type { ReleaseNote } from '../../subgraphs/shared/releases/release-note.js';

/** What a revision is noted as, with whatever a test changes. */
export function revisionNote(more: Partial<ReleaseNote> = {}): ReleaseNote {
  return {
    dataset_id: 'example/revision',
    edition: 'a revision of the tests',
    title: 'Example',
    publisher: 'Nobody',
    released_on: null,
    recorded_at: new Date().toISOString(),
    source_url: null,
    sha256: null,
    file_nature: null,
    licence_id: 'OGL-UK-3.0',
    kind: 'PUBLISHED',
    content_sha256: '0'.repeat(64),
    ...more,
  };
}

/** Releases every figure that a sector states of an area once more, each value 1 higher than it stands. */
export async function reviseFigures(
  database: Database,
  sector: SubgraphName,
  areaCode: string,
): Promise<Released> {
  const rows = await database
    .tables<{ observation: ObservationTable }>(sector)
    .selectFrom('observation')
    .selectAll()
    .where('area_code', '=', areaCode)
    .where('release_to', 'is', null)
    .where('value', 'is not', null)
    .execute();
  const columns = stagedColumns(observationTable);
  const revised = rows.map((row) => ({ ...row, value: String(Number(row.value) + 1) }));
  const csv = async function* () {
    yield await Promise.resolve(
      stringify(revised, { header: true, columns: [...columns], record_delimiter: 'unix' }),
    );
  };
  return inRelease(database, sector, (connection) =>
    releaseFacts(connection, revisionNote(), 'periods', [{ table: observationTable, csv }]),
  );
}
