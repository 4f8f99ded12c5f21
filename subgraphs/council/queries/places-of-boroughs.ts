import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { CouncilTables } from '../tables.js';

/** Place partnerships by id, or all for null, ordered by id. */
export const listPlacePartnerships = prepared(
  (released: Released<CouncilTables>, ids: Given<readonly string[] | null>) =>
    released.tables
      .selectFrom('place_partnership as p')
      .selectAll()
      .where(sql<boolean>`(${ids}::text[] is null or p.id = any(${ids}::text[]))`)
      .where(recordedIn(released, 'p'))
      .orderBy('p.id'),
);

/** Place partnerships to which any of the boroughs belongs, ordered by id. */
export const listPlacesOfBoroughs = prepared(
  (released: Released<CouncilTables>, boroughs: Given<readonly string[]>) =>
    released.tables
      .selectFrom('place_partnership as p')
      .selectAll()
      .where(sql<boolean>`string_to_array(p.borough_codes, ' ') && ${boroughs}::text[]`)
      .where(recordedIn(released, 'p'))
      .orderBy('p.id'),
);

/** Integrated care systems of all times, ordered by code: a handful. */
export const listCareSystems = prepared((released: Released<CouncilTables>) =>
  released.tables
    .selectFrom('care_system as s')
    .selectAll()
    .where(recordedIn(released, 's'))
    .orderBy(sql`s.icb_code collate "C"`),
);
