import type { Kysely } from 'kysely';
import type { Database } from '../database/database.js';
import type { ModelledDataset } from '../imports/dataset.js';
import type { ReleasedTable } from '../imports/released-table.js';
import { collectFacts, contentHash } from './fact-csv.js';
import { inRelease } from './in-release.js';
import { releaseFacts } from './release-facts.js';
import type { ReleaseNote } from './release-note.js';

interface Latest {
  readonly dataset_id: string;
  readonly release_id: number;
  readonly content_sha256: string;
  readonly kind: ReleaseNote['kind'];
}

async function latestReleases(database: Database, schema: string): Promise<Map<string, Latest>> {
  const rows = await database.connection((connection) =>
    connection.query<Latest>(
      `select distinct on (dataset_id) dataset_id, release_id, content_sha256, kind
        from ${schema}.release order by dataset_id, release_id desc`,
    ),
  );
  return new Map(rows.map((row) => [row.dataset_id, row]));
}

/**
 * Computes anew the modelled datasets that rest on the datasets just released, and those never computed,
 * in the order in which they are listed; one that comes out the same makes no release.
 */
export async function releaseModelled<Tables>(
  database: Database,
  target: { readonly schema: string; readonly tables: readonly ReleasedTable[] },
  modelled: readonly ModelledDataset<Tables>[],
  released: ReadonlySet<string>,
  recordedAt: string,
): Promise<void> {
  const changed = new Set(released);
  for (const dataset of modelled) {
    const latest = await latestReleases(database, target.schema);
    const inputs = dataset.inputs.map((id) => latest.get(id));
    const touched = !latest.has(dataset.id) || dataset.inputs.some((id) => changed.has(id));
    if (!touched || inputs.some((input) => input === undefined)) continue;
    const tables: Kysely<Tables> = database.tables(target.schema);
    const files = await collectFacts(target.tables, dataset.compute(tables));
    const hash = contentHash(files);
    if (latest.get(dataset.id)?.content_sha256 === hash) continue;
    const note: ReleaseNote = {
      dataset_id: dataset.id,
      edition: `computed from releases ${inputs.map((input) => String(input?.release_id)).join(', ')}`,
      title: dataset.title,
      publisher: 'Placegraph',
      released_on: null,
      recorded_at: recordedAt,
      source_url: null,
      sha256: null,
      file_nature: null,
      licence_id: 'OGL-UK-3.0',
      kind: inputs.some((input) => input?.kind === 'ILLUSTRATIVE') ? 'ILLUSTRATIVE' : 'MODELLED',
      content_sha256: hash,
    };
    const sources = files.map(({ table, text }) => ({
      table,
      csv: async function* () {
        yield text;
      },
    }));
    await inRelease(database, target.schema, (connection) =>
      releaseFacts(connection, note, 'whole', sources),
    );
    changed.add(dataset.id);
  }
}
