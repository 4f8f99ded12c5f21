import { sql, type Kysely } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { OrganisationModel } from '../models.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode, type Placed } from './dated-codes.js';
import { isNotAtRest, organisationColumns } from './organisations.js';

/** Practices that stand in boroughs and are at work on the day; within a borough by code. */
export async function listPracticesOfBoroughs(
  database: Kysely<HealthTables>,
  boroughs: readonly DatedCode[],
): Promise<Placed<OrganisationModel>[]> {
  return database
    .selectFrom('practice_borough as b')
    .innerJoin(datedCodes(boroughs), (join) => join.onRef('w.code', '=', 'b.borough_code'))
    .innerJoin('organisation as o', 'o.ods_code', 'b.practice_code')
    .where('o.kind', '=', 'PRACTICE')
    .where(recordedNow('b'))
    .where(recordedNow('o'))
    .where(holdsOnDay('o'))
    .where(isNotAtRest)
    .select([...organisationColumns, 'w.place'])
    .orderBy('w.place')
    .orderBy('o.ods_code')
    .execute();
}

/** The borough in which each practice stands; practices of no known borough are left out. */
export async function listBoroughsOfPractices(
  database: Kysely<HealthTables>,
  practices: readonly string[],
): Promise<{ practice_code: string; borough_code: string }[]> {
  return database
    .selectFrom('practice_borough as b')
    .where('b.practice_code', '=', sql<string>`any(${practices}::text[])`)
    .where(recordedNow('b'))
    .select(['b.practice_code', 'b.borough_code'])
    .execute();
}
