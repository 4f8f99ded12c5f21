import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type {
  HubServiceTable,
  NetworkLeadershipTable,
  PrimaryCareSiteTable,
} from '../register-tables.js';
import type { HealthTables } from '../tables.js';

/** Services at the hubs of networks, ordered by name. */
export async function listHubServices(
  database: Kysely<HealthTables>,
  networks: readonly string[],
): Promise<Selectable<HubServiceTable>[]> {
  return database
    .selectFrom('hub_service as h')
    .selectAll()
    .where('h.pcn_code', '=', sql<string>`any(${networks}::text[])`)
    .where(recordedNow('h'))
    .orderBy('h.name')
    .execute();
}

/** Who leads networks. */
export async function listLeadership(
  database: Kysely<HealthTables>,
  networks: readonly string[],
): Promise<Selectable<NetworkLeadershipTable>[]> {
  return database
    .selectFrom('network_leadership as l')
    .selectAll()
    .where('l.pcn_code', '=', sql<string>`any(${networks}::text[])`)
    .where(recordedNow('l'))
    .execute();
}

/** Buildings of primary care in boroughs, ordered by id. */
export async function listSites(
  database: Kysely<HealthTables>,
  boroughs: readonly string[],
): Promise<Selectable<PrimaryCareSiteTable>[]> {
  return database
    .selectFrom('primary_care_site as s')
    .selectAll()
    .where('s.borough_code', '=', sql<string>`any(${boroughs}::text[])`)
    .where(recordedNow('s'))
    .orderBy('s.id')
    .execute();
}
