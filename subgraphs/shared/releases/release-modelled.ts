import type { Connection } from '../database/database.js';
import type { ModelledDataset } from '../imports/dataset.js';
import type { ReleasedTable } from '../imports/released-table.js';
import { collectFacts, contentHash } from './fact-csv.js';
import { asReleasedLast } from './recorded.js';
import { releaseFacts, type Released } from './release-facts.js';
import type { ReleaseNote } from './release-note.js';

interface Latest {
  readonly dataset_id: string;
  readonly release_id: number;
  readonly content_sha256: string;
  readonly kind: ReleaseNote['kind'];
}

async function latestReleases(connection: Connection): Promise<Map<string, Latest>> {
  const rows = await connection.query<Latest>(
    `select distinct on (dataset_id) dataset_id, release_id, content_sha256, kind
      from release order by dataset_id, release_id desc`,
  );
  return new Map(rows.map((row) => [row.dataset_id, row]));
}

/** A modelled dataset that came out otherwise than before, and what its release changed. */
export interface ModelledRelease extends Released {
  readonly datasetId: string;
}

/**
 * Computes anew the modelled datasets that rest on the datasets just released, and those never computed,
 * in the order in which they are listed; one that comes out the same makes no release. Runs within the
 * transaction of the release, so that no reader sees the one without the other.
 */
export async function releaseModelled<Tables>(
  connection: Connection,
  target: { readonly schema: string; readonly tables: readonly ReleasedTable[] },
  modelled: readonly ModelledDataset<Tables>[],
  released: ReadonlySet<string>,
  recordedAt: string,
): Promise<readonly ModelledRelease[]> {
  const changed = new Set(released);
  const made: ModelledRelease[] = [];
  const tables = asReleasedLast(connection.tables<Tables>(target.schema));
  for (const dataset of modelled) {
    const latest = await latestReleases(connection);
    const inputs = dataset.inputs.map((id) => latest.get(id));
    const touched = !latest.has(dataset.id) || dataset.inputs.some((id) => changed.has(id));
    if (!touched || inputs.some((input) => input === undefined)) continue;
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
        yield await Promise.resolve(text);
      },
    }));
    made.push({
      datasetId: dataset.id,
      ...(await releaseFacts(connection, note, 'whole', sources)),
    });
    changed.add(dataset.id);
  }
  return made;
}
