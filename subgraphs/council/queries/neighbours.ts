import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { NearestNeighbourModel } from '../models.js';
import type { CouncilTables } from '../tables.js';

/** A neighbour of the authority whose code is `of`. */
export type NeighbourRow = NearestNeighbourModel & { readonly of: string };

/** Neighbours of authorities by a model, the most alike first. */
export const listNeighbours = prepared(
  (released: Released<CouncilTables>, model: Given<string>, gssCodes: Given<readonly string[]>) =>
    released.tables
      .selectFrom('education_authority as e')
      .innerJoin('neighbour as n', (join) =>
        join
          .onRef('n.la_number', '=', 'e.la_number')
          .on('n.model', '=', model)
          .on(recordedIn(released, 'n')),
      )
      .leftJoin('education_authority as other', (join) =>
        join.onRef('other.la_number', '=', 'n.neighbour_number').on(recordedIn(released, 'other')),
      )
      .where('e.gss_code', '=', sql<string>`any(${gssCodes}::text[])`)
      .where(recordedIn(released, 'e'))
      .select([
        'e.gss_code as of',
        'n.rank',
        'n.closeness',
        'n.neighbour_name as name',
        'other.gss_code as gssCode',
      ])
      .orderBy('n.rank'),
);
