import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode } from './dated-codes.js';

const columns = [
  'c.trust_code',
  'c.borough_code',
  'c.share',
  'c.row_key',
  'c.release_from',
] as const;

/** Catchments of trusts, largest share first. */
export const listCatchmentsOfTrusts = prepared(
  (released: Released<HealthTables>, trusts: Given<readonly string[]>) =>
    released.tables
      .selectFrom('trust_catchment as c')
      .innerJoin('organisation as o', 'o.ods_code', 'c.trust_code')
      .where(recordedIn(released, 'o'))
      .where('c.trust_code', '=', sql<string>`any(${trusts}::text[])`)
      .where(recordedIn(released, 'c'))
      .select(columns)
      .orderBy('c.share', 'desc')
      .orderBy('c.borough_code'),
);

/** Catchments in boroughs of the trusts open on the day, largest share first. */
export const listCatchmentsOfBoroughs = prepared(
  (released: Released<HealthTables>, boroughs: Given<readonly DatedCode[]>) =>
    released.tables
      .selectFrom('trust_catchment as c')
      .innerJoin(datedCodes(boroughs), (join) => join.onRef('w.code', '=', 'c.borough_code'))
      .innerJoin('organisation as o', 'o.ods_code', 'c.trust_code')
      .where(recordedIn(released, 'c'))
      .where(recordedIn(released, 'o'))
      .where(holdsOnDay('o'))
      .select([...columns, 'w.place'])
      .orderBy('w.place')
      .orderBy('c.share', 'desc')
      .orderBy('c.trust_code'),
);
