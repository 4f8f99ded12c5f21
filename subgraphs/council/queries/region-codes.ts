import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { CouncilTables } from '../tables.js';

/** Codes of NHS regions by GSS code. */
export async function listRegionCodes(
  database: Kysely<CouncilTables>,
  gssCodes: readonly string[],
): Promise<{ gss_code: string; nhs_region_code: string | null }[]> {
  return database
    .selectFrom('region_code as r')
    .select(['r.gss_code', 'r.nhs_region_code'])
    .where('r.gss_code', '=', sql<string>`any(${gssCodes}::text[])`)
    .where(recordedNow('r'))
    .execute();
}
