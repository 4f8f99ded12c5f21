import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { CouncilTables } from '../tables.js';

/** Codes of NHS regions by GSS code. */
export const listRegionCodes = prepared(
  (released: Released<CouncilTables>, gssCodes: Given<readonly string[]>) =>
    released.tables
      .selectFrom('region_code as r')
      .select(['r.gss_code', 'r.nhs_region_code'])
      .where('r.gss_code', '=', sql<string>`any(${gssCodes}::text[])`)
      .where(recordedIn(released, 'r')),
);
