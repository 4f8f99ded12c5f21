import { sql, type Kysely } from 'kysely';
import { LONDON } from '../../../shared/codes/codes.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { recordedNow } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { groupSums, type GroupRule } from './group-sums.js';
import { listLondonMembers, listMemberFigures, listMembersOf } from './member-figures.js';
import type { GroupMember } from './sums-over-groups.js';

/** How each figure of boroughs is put together. */
const boroughRules: Readonly<Record<string, GroupRule>> = {
  'health.gp-fte': { scale: null, decimals: 6 },
  'health.gp-workforce-patients': { scale: null, decimals: 0 },
  'health.patients-per-gp': { scale: 1, decimals: 6 },
  'health.gp-fte-per-10000-patients': { scale: 10_000, decimals: 6 },
};

/** How each figure of sub-locations is put together. */
const locationRules: Readonly<Record<string, GroupRule>> = {
  'health.pcn-workforce-fte': { scale: null, decimals: 2 },
  'health.pcn-workforce-records': { scale: null, decimals: 0 },
};

const rulesOf = (rules: Readonly<Record<string, GroupRule>>) => (indicator: string) =>
  rules[indicator] ?? { scale: null, decimals: 0 };

function listBoroughsOfLondon(database: Kysely<HealthTables>): Promise<GroupMember[]> {
  return database
    .selectFrom('area as a')
    .where('a.kind', '=', 'BOROUGH')
    .where(recordedNow('a'))
    .select([
      'a.code as member',
      sql<string>`${LONDON}::text`.as('group'),
      sql<string | null>`null`.as('valid_from'),
      sql<string | null>`null`.as('valid_to'),
    ])
    .execute();
}

/** General practitioners by board and London from boroughs, staff of networks from sub-locations. */
export const primaryCareWorkforce: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/primary-care-workforce-by-area',
  title: 'General practitioners and staff of networks by board and London',
  inputs: [
    'ons/borough-to-integrated-care-board',
    'placegraph/boards-and-sub-locations',
    'placegraph/sub-location-boards',
    'nhs-england/gp-workforce-by-borough',
    'nhs-england/pcn-workforce',
  ],
  async *compute(database) {
    const doctors = await listMemberFigures(database, Object.keys(boroughRules), []);
    const boards = await listMembersOf(database, 'BOROUGH_BOARD');
    const boroughs = await listBoroughsOfLondon(database);
    yield* groupSums(doctors, [...boards, ...boroughs], rulesOf(boroughRules));
    const staff = await listMemberFigures(database, Object.keys(locationRules), ['staff-group']);
    const locations = await listMembersOf(database, 'SUB_ICB_BOARD');
    const london = await listLondonMembers(database, 'SUB_ICB_LOCATION');
    yield* groupSums(staff, [...locations, ...london], rulesOf(locationRules));
  },
};
