import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { TrustCatchmentModel } from '../models.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode, type Placed } from './dated-codes.js';

const columns = [
  'c.trust_code',
  'c.borough_code',
  'c.share',
  'c.row_key',
  'c.release_from',
] as const;

/** Catchments of trusts, largest share first. */
export async function listCatchmentsOfTrusts(
  database: Kysely<HealthTables>,
  trusts: readonly string[],
): Promise<TrustCatchmentModel[]> {
  return database
    .selectFrom('trust_catchment as c')
    .innerJoin('organisation as o', 'o.ods_code', 'c.trust_code')
    .where(recordedNow('o'))
    .where('c.trust_code', '=', sql<string>`any(${trusts}::text[])`)
    .where(recordedNow('c'))
    .select(columns)
    .orderBy('c.share', 'desc')
    .orderBy('c.borough_code')
    .execute();
}

/** Catchments in boroughs of the trusts open on the day, largest share first. */
export async function listCatchmentsOfBoroughs(
  database: Kysely<HealthTables>,
  boroughs: readonly DatedCode[],
): Promise<Placed<TrustCatchmentModel>[]> {
  return database
    .selectFrom('trust_catchment as c')
    .innerJoin(datedCodes(boroughs), (join) => join.onRef('w.code', '=', 'c.borough_code'))
    .innerJoin('organisation as o', 'o.ods_code', 'c.trust_code')
    .where(recordedNow('c'))
    .where(recordedNow('o'))
    .where(holdsOnDay('o'))
    .select([...columns, 'w.place'])
    .orderBy('w.place')
    .orderBy('c.share', 'desc')
    .orderBy('c.trust_code')
    .execute();
}
