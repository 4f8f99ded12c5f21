import { manyByKey, manyByPlace, oneByKey } from '../shared/loading/by-key.js';
import { Loader } from '../shared/loading/loader.js';
import type {
  CollaborativeMemberModel,
  MembershipKind,
  NetworkSpellModel,
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
  listNetworkSpells,
} from './queries/memberships.js';
import { listOrganisations } from './queries/organisations.js';
import { listBoroughsOfPractices, listPracticesOfBoroughs } from './queries/practice-boroughs.js';
import { listSuccessionTrees } from './queries/succession-trees.js';
import { listSuccessions } from './queries/successions.js';
import type { HealthTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

type Many<Key, Row> = Loader<Key, Row[]>;
type One<Key, Row> = Loader<Key, Row | null>;

/** What codes have on days: whatever one turn asks becomes one statement. */
function manyOnDays<Row extends object>(
  list: (keys: readonly DatedCode[]) => Promise<Placed<Row>[]>,
): Many<DatedCode, Row> {
  const batch = async (keys: readonly DatedCode[]): Promise<Row[][]> =>
    manyByPlace(keys, await list(keys));
  return new Loader(batch, ({ code, day }) => `${code}|${day}`);
}

/** What codes have at any time. */
function many<Row>(
  list: (codes: readonly string[]) => Promise<readonly Row[]>,
  codesOf: (row: Row) => string | readonly string[],
): Many<string, Row> {
  return new Loader(async (codes) => manyByKey(codes, await list(codes), codesOf));
}

/** The one row of each code. */
function one<Row>(
  list: (codes: readonly string[]) => Promise<readonly Row[]>,
  codeOf: (row: Row) => string,
): One<string, Row> {
  return new Loader(async (codes) => oneByKey(codes, await list(codes), codeOf));
}

/** The code of the group of a member on a day. */
function groupOf(
  released: Released<HealthTables>,
  kind: MembershipKind,
): (member: DatedCode) => Promise<string | null> {
  const groups = manyOnDays((keys) => listGroupCodes(released, kind, keys));
  return async (member) => (await groups.load(member))[0]?.code ?? null;
}

/** Fresh loaders of one request over the tables of health. */
export function createHealthLoaders(released: Released<HealthTables>) {
  const catchments = manyOnDays<TrustCatchmentModel>((keys) =>
    listCatchmentsOfBoroughs(released, keys),
  );
  const members = manyOnDays<CollaborativeMemberModel>(async (keys) =>
    (await listCollaborativeMembers(released, keys)).map(({ role, place, ...trust }) => ({
      trust,
      role,
      place,
    })),
  );
  const memberCodes = manyOnDays((keys) => listMemberCodes(released, 'BOROUGH_BOARD', keys));
  const organisationsIn = (kind: MembershipKind) =>
    manyOnDays<OrganisationModel>((keys) => listMembers(released, kind, keys));
  return {
    /** By ODS code. */
    organisation: one<OrganisationModel>(
      (codes) => listOrganisations(released, codes),
      ({ areaCode }) => areaCode,
    ),
    /** Edges that begin or end at an organisation, oldest first. */
    successions: many<SuccessionModel>(
      (codes) => listSuccessions(released, codes),
      (edge) => [edge.predecessorOdsCode, edge.successorOdsCode],
    ),
    /** Edges that lead to an organisation over however many steps, and those out of it. */
    successionTree: many(
      (codes) => listSuccessionTrees(released, codes),
      ({ root }) => root,
    ),
    /** Practices of a network at any time. */
    networkSpells: many<NetworkSpellModel>(
      (codes) => listNetworkSpells(released, codes),
      ({ network }) => network,
    ),
    practicesOfNetwork: organisationsIn('PRACTICE_PCN'),
    networksLedBy: organisationsIn('PCN_LEAD_BOROUGH'),
    subIcbsOfBoard: organisationsIn('SUB_ICB_BOARD'),
    trustsOfBoard: organisationsIn('TRUST_BOARD'),
    boroughsOfBoard: memberCodes,
    networksOfBoard: manyOnDays<OrganisationModel>((keys) =>
      listCommissioned(released, 'PRIMARY_CARE_NETWORK', keys),
    ),
    practicesOfBoard: manyOnDays<OrganisationModel>((keys) =>
      listCommissioned(released, 'PRACTICE', keys),
    ),
    practicesOfBorough: manyOnDays<OrganisationModel>((keys) =>
      listPracticesOfBoroughs(released, keys),
    ),
    networkOfPractice: groupOf(released, 'PRACTICE_PCN'),
    leadBoroughOfNetwork: groupOf(released, 'PCN_LEAD_BOROUGH'),
    boardOfSubIcb: groupOf(released, 'SUB_ICB_BOARD'),
    boardOfBorough: groupOf(released, 'BOROUGH_BOARD'),
    boardOfTrust: groupOf(released, 'TRUST_BOARD'),
    boroughOfPractice: one(
      (codes) => listBoroughsOfPractices(released, codes),
      ({ practice_code }) => practice_code,
    ),
    catchmentsOfTrust: many<TrustCatchmentModel>(
      (codes) => listCatchmentsOfTrusts(released, codes),
      (row) => row.trust_code,
    ),
    catchmentsOfBorough: catchments,
    collaborative: one<ProviderCollaborativeModel>(
      (ids) => listCollaboratives(released, ids),
      ({ id }) => id,
    ),
    collaborativesOfTrust: many(
      (codes) => listCollaborativesOfTrusts(released, codes),
      (row) => row.trust_code,
    ),
    collaborativesOfBorough: many(
      (codes) => listCollaborativesOfBoroughs(released, codes),
      (row) => row.borough_code,
    ),
    boroughsOfCollaborative: many(
      (ids) => listBoroughsOfCollaboratives(released, ids),
      (row) => row.id,
    ),
    membersOfCollaborative: members,
  };
}

/** Loaders of one request. */
export type HealthLoaders = ReturnType<typeof createHealthLoaders>;
