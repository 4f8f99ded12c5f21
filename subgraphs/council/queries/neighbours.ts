import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { NearestNeighbourModel } from '../models.js';
import type { CouncilTables } from '../tables.js';

/** A neighbour of the authority whose code is `of`. */
export type NeighbourRow = NearestNeighbourModel & { readonly of: string };

/** Neighbours of authorities by a model, the most alike first. */
export async function listNeighbours(
  database: Kysely<CouncilTables>,
  model: string,
  gssCodes: readonly string[],
): Promise<NeighbourRow[]> {
  return database
    .selectFrom('education_authority as e')
    .innerJoin('neighbour as n', (join) =>
      join.onRef('n.la_number', '=', 'e.la_number').on('n.model', '=', model).on(recordedNow('n')),
    )
    .leftJoin('education_authority as other', (join) =>
      join.onRef('other.la_number', '=', 'n.neighbour_number').on(recordedNow('other')),
    )
    .where('e.gss_code', '=', sql<string>`any(${gssCodes}::text[])`)
    .where(recordedNow('e'))
    .select([
      'e.gss_code as of',
      'n.rank',
      'n.closeness',
      'n.neighbour_name as name',
      'other.gss_code as gssCode',
    ])
    .orderBy('n.rank')
    .execute();
}
