import type { FigureContext } from '../figures/loaders.js';
import type { ReleaseRow } from '../releases/known-releases.js';
import { ProvenanceModel } from './provenance-model.js';

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
 * `provenance: (row, _args, context) => provenanceOfRow(row, context)`. Notes the release for the
 * answer's extensions.
 */
export function provenanceOfRow(
  row: RowOfRelease,
  context: Pick<FigureContext, 'figures'>,
): ProvenanceModel | Promise<ProvenanceModel> {
  context.figures.noteReleases([row]);
  const told = (release: ReleaseRow) =>
    new ProvenanceModel(release, row.row_key ?? null, (row.method ?? null) !== null);
  const release = context.figures.release.load(row.release_from);
  return release instanceof Promise ? release.then(told) : told(release);
}
