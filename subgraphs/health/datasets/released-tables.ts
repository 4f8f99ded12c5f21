import { areaGroupTable, areaTable, observationTable } from '../../shared/figures/tables.js';
import type { ReleasedTable } from '../../shared/imports/released-table.js';
import { registerTables } from '../register-tables.js';

const validity = ['valid_from', 'valid_to'];

const organisationTable: ReleasedTable = {
  name: 'organisation',
  key: ['ods_code'],
  content: [
    'kind',
    'name',
    'short_name',
    'postcode',
    'board_code',
    'commissioner_code',
    'gss_code',
    'reported_gss_code',
    'prescribing_setting',
    'register_status',
    'from_basis',
    'to_basis',
    ...validity,
  ],
  carried: ['row_key'],
  validity: 'columns',
};

const membershipTable: ReleasedTable = {
  name: 'membership',
  key: ['kind', 'member_code', 'group_code', 'valid_from'],
  content: ['valid_to', 'from_basis', 'to_basis'],
  carried: ['row_key'],
  validity: 'columns',
};

const successionTable: ReleasedTable = {
  name: 'succession',
  key: ['predecessor_code', 'successor_code'],
  content: ['kind', 'source', ...validity],
  carried: ['row_key'],
  validity: 'columns',
};

const networkDetailTable: ReleasedTable = {
  name: 'network_detail',
  key: ['pcn_code'],
  content: ['name', 'sub_icb_code', 'postcode', ...validity],
  carried: ['row_key'],
  validity: 'columns',
};

const networkPartnerTable: ReleasedTable = {
  name: 'network_partner',
  key: ['practice_code', 'pcn_code', 'valid_from'],
  content: ['valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

const networkListingTable: ReleasedTable = {
  name: 'network_listing',
  key: ['pcn_code', 'period'],
  content: ['name', 'sub_icb_code'],
  carried: [],
  validity: 'period',
};

const practiceListingTable: ReleasedTable = {
  name: 'practice_listing',
  key: ['practice_code', 'period'],
  content: ['pcn_code', 'sub_icb_code', 'board_code'],
  carried: ['row_key'],
  validity: 'period',
};

const practiceBoroughTable: ReleasedTable = {
  name: 'practice_borough',
  key: ['practice_code'],
  content: ['borough_code', ...validity],
  carried: ['row_key'],
  validity: 'columns',
};

const trustCatchmentTable: ReleasedTable = {
  name: 'trust_catchment',
  key: ['trust_code', 'borough_code'],
  content: ['share', ...validity],
  carried: ['row_key'],
  validity: 'columns',
};

const providerCollaborativeTable: ReleasedTable = {
  name: 'provider_collaborative',
  key: ['id'],
  content: ['name', 'kind', 'board_codes', 'members_listed', 'source', ...validity],
  carried: ['row_key'],
  validity: 'columns',
};

const collaborativeMemberTable: ReleasedTable = {
  name: 'collaborative_member',
  key: ['collaborative_id', 'trust_code'],
  content: ['role', ...validity],
  carried: ['row_key'],
  validity: 'columns',
};

/** Every table of the health subgraph into which facts enter, the shared ones first. */
export const healthReleasedTables: readonly ReleasedTable[] = [
  areaTable,
  observationTable,
  organisationTable,
  membershipTable,
  successionTable,
  networkDetailTable,
  networkPartnerTable,
  networkListingTable,
  practiceListingTable,
  practiceBoroughTable,
  trustCatchmentTable,
  providerCollaborativeTable,
  collaborativeMemberTable,
  ...registerTables,
  areaGroupTable,
];
