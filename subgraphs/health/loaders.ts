import DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type {
  CollaborativeMemberModel,
  MembershipKind,
  OrganisationModel,
  ProviderCollaborativeModel,
  SuccessionModel,
  TrustCatchmentModel,
} from './models.js';
import { listCatchmentsOfBoroughs, listCatchmentsOfTrusts } from './queries/catchments.js';
import {
  listBoroughsOfCollaboratives,
  listCollaborativeMembers,
  listCollaboratives,
  listCollaborativesOfBoroughs,
  listCollaborativesOfTrusts,
} from './queries/collaboratives.js';
import type { DatedCode, Placed } from './queries/dated-codes.js';
import {
  listCommissioned,
  listGroupCodes,
  listMemberCodes,
  listMembers,
} from './queries/memberships.js';
import { listOrganisations } from './queries/organisations.js';
import { listBoroughsOfPractices, listPracticesOfBoroughs } from './queries/practice-boroughs.js';
import { listSuccessions } from './queries/successions.js';
import type { HealthTables } from './tables.js';

type Many<Key, Row> = DataLoader<Key, Row[], string>;
type One<Key, Row> = DataLoader<Key, Row | null, string>;

/** What codes have on days: whatever one turn asks becomes one statement. */
function manyOnDays<Row extends object>(
  list: (keys: readonly DatedCode[]) => Promise<Placed<Row>[]>,
): Many<DatedCode, Row> {
  const batch = async (keys: readonly DatedCode[]) => {
    const found = keys.map((): Row[] => []);
    for (const row of await list(keys)) found[row.place - 1]?.push(row);
    return found;
  };
  return new DataLoader(batch, { cacheKeyFn: ({ code, day }) => `${code}|${day}` });
}

/** What codes have at any time. */
function many<Row>(
  list: (codes: readonly string[]) => Promise<readonly Row[]>,
  belongsTo: (row: Row, code: string) => boolean,
): Many<string, Row> {
  return new DataLoader(async (codes) => {
    const rows = await list(codes);
    return codes.map((code) => rows.filter((row) => belongsTo(row, code)));
  });
}

/** The one row of each code. */
function one<Row>(
  list: (codes: readonly string[]) => Promise<readonly Row[]>,
  codeOf: (row: Row) => string,
): One<string, Row> {
  return new DataLoader(async (codes) => {
    const byCode = new Map((await list(codes)).map((row) => [codeOf(row), row]));
    return codes.map((code) => byCode.get(code) ?? null);
  });
}

/** The code of the group of a member on a day. */
function groupOf(
  database: Kysely<HealthTables>,
  kind: MembershipKind,
): (member: DatedCode) => Promise<string | null> {
  const groups = manyOnDays((keys) => listGroupCodes(database, kind, keys));
  return async (member) => (await groups.load(member))[0]?.code ?? null;
}

/** Fresh loaders of one request over the tables of health. */
export function createHealthLoaders(database: Kysely<HealthTables>) {
  const catchments = manyOnDays<TrustCatchmentModel>((keys) =>
    listCatchmentsOfBoroughs(database, keys),
  );
  const members = manyOnDays<CollaborativeMemberModel>(async (keys) =>
    (await listCollaborativeMembers(database, keys)).map(({ role, place, ...trust }) => ({
      trust,
      role,
      place,
    })),
  );
  const memberCodes = manyOnDays((keys) => listMemberCodes(database, 'BOROUGH_BOARD', keys));
  const organisationsIn = (kind: MembershipKind) =>
    manyOnDays<OrganisationModel>((keys) => listMembers(database, kind, keys));
  return {
    /** By ODS code. */
    organisation: one<OrganisationModel>(
      (codes) => listOrganisations(database, codes),
      ({ areaCode }) => areaCode,
    ),
    /** Edges that begin or end at an organisation, oldest first. */
    successions: many<SuccessionModel>(
      (codes) => listSuccessions(database, codes),
      (edge, code) => edge.predecessorOdsCode === code || edge.successorOdsCode === code,
    ),
    practicesOfNetwork: organisationsIn('PRACTICE_PCN'),
    networksLedBy: organisationsIn('PCN_LEAD_BOROUGH'),
    subIcbsOfBoard: organisationsIn('SUB_ICB_BOARD'),
    trustsOfBoard: organisationsIn('TRUST_BOARD'),
    boroughsOfBoard: memberCodes,
    networksOfBoard: manyOnDays<OrganisationModel>((keys) =>
      listCommissioned(database, 'PRIMARY_CARE_NETWORK', keys),
    ),
    practicesOfBoard: manyOnDays<OrganisationModel>((keys) =>
      listCommissioned(database, 'PRACTICE', keys),
    ),
    practicesOfBorough: manyOnDays<OrganisationModel>((keys) =>
      listPracticesOfBoroughs(database, keys),
    ),
    networkOfPractice: groupOf(database, 'PRACTICE_PCN'),
    leadBoroughOfNetwork: groupOf(database, 'PCN_LEAD_BOROUGH'),
    boardOfSubIcb: groupOf(database, 'SUB_ICB_BOARD'),
    boardOfBorough: groupOf(database, 'BOROUGH_BOARD'),
    boardOfTrust: groupOf(database, 'TRUST_BOARD'),
    boroughOfPractice: one(
      (codes) => listBoroughsOfPractices(database, codes),
      ({ practice_code }) => practice_code,
    ),
    catchmentsOfTrust: many<TrustCatchmentModel>(
      (codes) => listCatchmentsOfTrusts(database, codes),
      (row, code) => row.trust_code === code,
    ),
    catchmentsOfBorough: catchments,
    collaborative: one<ProviderCollaborativeModel>(
      (ids) => listCollaboratives(database, ids),
      ({ id }) => id,
    ),
    collaborativesOfTrust: many(
      (codes) => listCollaborativesOfTrusts(database, codes),
      (row, code) => row.trust_code === code,
    ),
    collaborativesOfBorough: many(
      (codes) => listCollaborativesOfBoroughs(database, codes),
      (row, code) => row.borough_code === code,
    ),
    boroughsOfCollaborative: many(
      (ids) => listBoroughsOfCollaboratives(database, ids),
      (row, id) => row.id === id,
    ),
    membersOfCollaborative: members,
  };
}

/** Loaders of one request. */
export type HealthLoaders = ReturnType<typeof createHealthLoaders>;
