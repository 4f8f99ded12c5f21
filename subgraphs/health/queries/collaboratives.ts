import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { ProviderCollaborativeModel } from '../models.js';
import type { HealthTables } from '../tables.js';
import { datedCodes, holdsOnDay, type DatedCode } from './dated-codes.js';
import { organisationColumns } from './organisations.js';

const columns = [
  'c.id',
  'c.name',
  sql<ProviderCollaborativeModel['kind']>`c.kind`.as('kind'),
  'c.board_codes',
  'c.members_listed',
  'c.source',
  'c.row_key',
  'c.release_from',
] as const;

/** Collaboratives by their ids, or all for null, ordered by id. */
export const listCollaboratives = prepared(
  (released: Released<HealthTables>, ids: Given<readonly string[] | null>) =>
    released.tables
      .selectFrom('provider_collaborative as c')
      .where(sql<boolean>`(${ids}::text[] is null or c.id = any(${ids}::text[]))`)
      .where(recordedIn(released, 'c'))
      .select(columns)
      .orderBy('c.id'),
);

/** Collaboratives to which trusts belong, ordered by id. */
export const listCollaborativesOfTrusts = prepared(
  (released: Released<HealthTables>, trusts: Given<readonly string[]>) =>
    released.tables
      .selectFrom('collaborative_member as m')
      .innerJoin('provider_collaborative as c', 'c.id', 'm.collaborative_id')
      .where('m.trust_code', '=', sql<string>`any(${trusts}::text[])`)
      .where(recordedIn(released, 'm'))
      .where(recordedIn(released, 'c'))
      .select([...columns, 'm.trust_code'])
      .orderBy('c.id'),
);

/** Collaboratives that serve boroughs: those of a board in whose area the borough ever lay. */
export const listCollaborativesOfBoroughs = prepared(
  (released: Released<HealthTables>, boroughs: Given<readonly string[]>) =>
    released.tables
      .selectFrom('membership as b')
      .innerJoin('provider_collaborative as c', (join) =>
        join.on(sql<boolean>`b.group_code = any(string_to_array(c.board_codes, ' '))`),
      )
      .where('b.kind', '=', 'BOROUGH_BOARD')
      .where('b.member_code', '=', sql<string>`any(${boroughs}::text[])`)
      .where(recordedIn(released, 'b'))
      .where(recordedIn(released, 'c'))
      .select([...columns, 'b.member_code as borough_code'])
      .distinct()
      .orderBy('c.id'),
);

/** Boroughs of collaboratives, ordered by code. */
export const listBoroughsOfCollaboratives = prepared(
  (released: Released<HealthTables>, ids: Given<readonly string[]>) =>
    released.tables
      .selectFrom('provider_collaborative as c')
      .innerJoin('membership as b', (join) =>
        join.on(sql<boolean>`b.group_code = any(string_to_array(c.board_codes, ' '))`),
      )
      .where('b.kind', '=', 'BOROUGH_BOARD')
      .where('c.id', '=', sql<string>`any(${ids}::text[])`)
      .where(recordedIn(released, 'b'))
      .where(recordedIn(released, 'c'))
      .select(['c.id', 'b.member_code as borough_code'])
      .distinct()
      .orderBy('b.member_code'),
);

/** Members of collaboratives that are open on the day, ordered by code. */
export const listCollaborativeMembers = prepared(
  (released: Released<HealthTables>, collaboratives: Given<readonly DatedCode[]>) =>
    released.tables
      .selectFrom('collaborative_member as m')
      .innerJoin(datedCodes(collaboratives), (join) =>
        join.onRef('w.code', '=', 'm.collaborative_id'),
      )
      .innerJoin('organisation as o', 'o.ods_code', 'm.trust_code')
      .where(recordedIn(released, 'm'))
      .where(recordedIn(released, 'o'))
      .where(holdsOnDay('m'))
      .where(holdsOnDay('o'))
      .select([...organisationColumns, 'm.role', 'w.place'])
      .orderBy('w.place')
      .orderBy('o.ods_code'),
);
