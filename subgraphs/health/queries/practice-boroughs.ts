import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode } from './dated-codes.js';
import { isNotAtRest, organisationColumns } from './organisations.js';

/** Practices that stand in boroughs and are at work on the day; within a borough by code. */
export const listPracticesOfBoroughs = prepared(
  (released: Released<HealthTables>, boroughs: Given<readonly DatedCode[]>) =>
    released.tables
      .selectFrom('practice_borough as b')
      .innerJoin(datedCodes(boroughs), (join) => join.onRef('w.code', '=', 'b.borough_code'))
      .innerJoin('organisation as o', 'o.ods_code', 'b.practice_code')
      .where('o.kind', '=', 'PRACTICE')
      .where(recordedIn(released, 'b'))
      .where(recordedIn(released, 'o'))
      .where(holdsOnDay('o'))
      .where(isNotAtRest)
      .select([...organisationColumns, 'w.place'])
      .orderBy('w.place')
      .orderBy('o.ods_code'),
);

/** The borough in which each practice stands; practices of no known borough are left out. */
export const listBoroughsOfPractices = prepared(
  (released: Released<HealthTables>, practices: Given<readonly string[]>) =>
    released.tables
      .selectFrom('practice_borough as b')
      .where('b.practice_code', '=', sql<string>`any(${practices}::text[])`)
      .where(recordedIn(released, 'b'))
      .select(['b.practice_code', 'b.borough_code']),
);
