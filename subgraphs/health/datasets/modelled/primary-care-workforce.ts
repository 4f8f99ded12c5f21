import { sql } from 'kysely';
import { LONDON } from '../../../shared/codes/codes.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
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

function listBoroughsOfLondon(released: Released<HealthTables>): Promise<GroupMember[]> {
  return released.tables
    .selectFrom('area as a')
    .where('a.kind', '=', 'BOROUGH')
    .where(recordedIn(released, 'a'))
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
  async *compute(released) {
    const doctors = await listMemberFigures(released, Object.keys(boroughRules), []);
    const boards = await listMembersOf(released, 'BOROUGH_BOARD');
    const boroughs = await listBoroughsOfLondon(released);
    yield* groupSums(doctors, [...boards, ...boroughs], rulesOf(boroughRules));
    const staff = await listMemberFigures(released, Object.keys(locationRules), ['staff-group']);
    const locations = await listMembersOf(released, 'SUB_ICB_BOARD');
    const london = await listLondonMembers(released, 'SUB_ICB_LOCATION');
    yield* groupSums(staff, [...locations, ...london], rulesOf(locationRules));
  },
};
