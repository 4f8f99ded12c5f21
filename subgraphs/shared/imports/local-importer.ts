import type { ImportTarget } from './run/import-target.js';
import { importFile } from './run/import-file.js';
import type { Importer, ListedRelease } from './importer.js';
import { sampleFile } from './sample-file.js';

async function releasesOf({ name, database }: ImportTarget): Promise<ListedRelease[]> {
  const rows = await database.connection((connection) =>
    connection.query<Omit<ListedRelease, 'subgraph'>>(
      `select release_id, dataset_id, title, edition, kind, released_on, recorded_at,
          rows_read, rows_rejected, facts_set_apart, facts_new, facts_revised, facts_withdrawn, accepted_reason
        from ${name}.release order by release_id desc`,
    ),
  );
  return rows.map((row) => ({ subgraph: name, ...row }));
}

const newestFirst = (a: ListedRelease, b: ListedRelease) =>
  a.recorded_at === b.recorded_at ? 0 : a.recorded_at < b.recorded_at ? 1 : -1;

/** An importer over databases that are open in this process. */
export function localImporter(
  targets: readonly ImportTarget[],
  close: () => Promise<void>,
): Importer {
  return {
    run: async (request, telling, signal) =>
      importFile(targets, await sampleFile(request.file), request, telling, signal),
    releases: async () => {
      const lists = await Promise.all(targets.map(releasesOf));
      return lists.flat().sort(newestFirst);
    },
    close,
  };
}
