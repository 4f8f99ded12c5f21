import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { HealthTables } from '../tables.js';

/** Services at the hubs of networks, ordered by name. */
export const listHubServices = prepared(
  (released: Released<HealthTables>, networks: Given<readonly string[]>) =>
    released.tables
      .selectFrom('hub_service as h')
      .selectAll()
      .where('h.pcn_code', '=', sql<string>`any(${networks}::text[])`)
      .where(recordedIn(released, 'h'))
      .orderBy('h.name'),
);

/** Who leads networks. */
export const listLeadership = prepared(
  (released: Released<HealthTables>, networks: Given<readonly string[]>) =>
    released.tables
      .selectFrom('network_leadership as l')
      .selectAll()
      .where('l.pcn_code', '=', sql<string>`any(${networks}::text[])`)
      .where(recordedIn(released, 'l')),
);

/** Buildings of primary care in boroughs, ordered by id. */
export const listSites = prepared(
  (released: Released<HealthTables>, boroughs: Given<readonly string[]>) =>
    released.tables
      .selectFrom('primary_care_site as s')
      .selectAll()
      .where('s.borough_code', '=', sql<string>`any(${boroughs}::text[])`)
      .where(recordedIn(released, 's'))
      .orderBy('s.id'),
);
