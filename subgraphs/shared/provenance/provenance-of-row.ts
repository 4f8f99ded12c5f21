import type { FigureContext } from '../figures/loaders.js';
import type { ProvenanceModel } from '../figures/models.js';

/** What is needed of a row of a released table. */
export interface RowOfRelease {
  readonly release_from: number;
  /** Row or cell of the file; absent where the table keeps none. */
  readonly row_key?: string | null;
  /** Method by which a figure was computed here; null or absent for what stands in a file. */
  readonly method?: string | null;
}

/**
 * The provenance of a row of any released table, a figure or a line of a register:
 * `provenance: (row, _args, context) => provenanceOfRow(row, context)`. One statement for all rows of a
 * turn; notes the release for the answer's extensions.
 */
export async function provenanceOfRow(
  row: RowOfRelease,
  context: Pick<FigureContext, 'figures'>,
): Promise<ProvenanceModel> {
  context.figures.noteReleases([row]);
  const release = await context.figures.release.load(row.release_from);
  return { release, rowKey: row.row_key ?? null, modelled: (row.method ?? null) !== null };
}
