import type { Selectable } from 'kysely';
import type { ReleaseTable } from '../../../../subgraphs/shared/figures/tables.js';
import type { SubgraphName } from '../../../../schema/subgraphs.js';
import type { Statements } from './statements.js';

type Release = Selectable<ReleaseTable>;

/** What is recorded of the releases of one sector, kept in memory as the graph keeps it. */
export interface Releases {
  /** The number of the newest. */
  readonly newest: number;
  readonly byNumber: ReadonlyMap<number, Release>;
}

/** Reads the releases of a sector once. */
export async function readReleases(sql: Statements, sector: SubgraphName): Promise<Releases> {
  const rows = await sql.ask<Release>(`select * from ${sector}.release order by release_id`);
  return {
    newest: rows.at(-1)?.release_id ?? 0,
    byNumber: new Map(rows.map((row) => [row.release_id, row])),
  };
}

/** The release of a row. */
export function releaseOf({ byNumber }: Releases, row: { readonly release_from: number }): Release {
  const release = byNumber.get(row.release_from);
  if (!release) throw new Error(`release ${String(row.release_from)} does not exist`);
  return release;
}

/** The kind of what a row of a release states. */
export function kindOf(
  releases: Releases,
  row: { readonly release_from: number; readonly method?: string | null },
): string {
  const { kind } = releaseOf(releases, row);
  return row.method != null && kind === 'PUBLISHED' ? 'MODELLED' : kind;
}
