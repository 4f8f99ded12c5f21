import type { Connection } from '../database/database.js';
import type { ReleaseScope } from '../releases/compare.js';
import type { ReleaseNote } from '../releases/release-note.js';

/** A release that the database holds. */
export type HeldRelease = Pick<
  ReleaseNote,
  'dataset_id' | 'edition' | 'content_sha256' | 'sha256' | 'recorded_at'
>;

/** Releases of one dataset, or of all, oldest first. */
export async function releasesHeld(
  connection: Connection,
  datasetId?: string,
  schema?: string,
): Promise<readonly HeldRelease[]> {
  const table = schema === undefined ? 'release' : `${schema}.release`;
  return connection.query<HeldRelease>(
    `select dataset_id, edition, content_sha256, sha256, recorded_at from ${table}
      where $1::text is null or dataset_id = $1 order by release_id`,
    [datasetId ?? null],
  );
}

/**
 * How far a release of the snapshot reaches into a database that holds these releases of its dataset:
 *
 * - `none` when the database has it already;
 * - `scope` when no later edition is there;
 * - `own-edition` when one is, from a later snapshot or an import: it then corrects only what its own
 *   edition said. A release of scope `whole` says what exists today, so an earlier one is not taken (`none`).
 */
export function reachOf(
  note: ReleaseNote,
  scope: 'whole' | 'periods',
  held: readonly HeldRelease[],
  snapshot: readonly ReleaseNote[],
): ReleaseScope | 'none' {
  const sameEdition = held.filter(({ edition }) => edition === note.edition);
  const isHeld =
    sameEdition.some(({ content_sha256 }) => content_sha256 === note.content_sha256) ||
    // The file was imported before it came with a snapshot.
    (sameEdition.length === 0 && held.some(({ sha256 }) => sha256 && sha256 === note.sha256));
  if (isHeld) return 'none';
  const order = snapshot
    .filter(({ dataset_id }) => dataset_id === note.dataset_id)
    .map(({ edition }) => edition);
  const place = order.indexOf(note.edition);
  const isLate = held.some(({ edition, recorded_at }) => {
    if (edition === note.edition) return false;
    const other = order.indexOf(edition);
    return other === -1 ? moment(recorded_at) > moment(note.recorded_at) : other > place;
  });
  if (!isLate) return scope;
  return scope === 'whole' ? 'none' : 'own-edition';
}

const moment = (text: string) => new Date(text).valueOf();
