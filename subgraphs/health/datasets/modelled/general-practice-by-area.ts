import { sql } from 'kysely';
import { LONDON } from '../../../shared/codes/codes.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables, MembershipKind } from '../../tables.js';
import { sumsOverGroups, type CountedFigure, type GroupMember } from './sums-over-groups.js';

const indicators = ['health.registered-patients', 'health.gp-appointments'];

function listMemberships(released: Released<HealthTables>, kind: MembershipKind) {
  return released.tables
    .selectFrom('membership as m')
    .where('m.kind', '=', kind)
    .where(recordedIn(released, 'm'))
    .select(['m.member_code as member', 'm.group_code as group', 'm.valid_from', 'm.valid_to'])
    .execute();
}

/** Practices of networks and boroughs. A practice without a row in a file recorded no appointments. */
async function practiceGroups(released: Released<HealthTables>): Promise<readonly GroupMember[]> {
  const boroughs = await released.tables
    .selectFrom('practice_borough as b')
    .where(recordedIn(released, 'b'))
    .select(['b.practice_code as member', 'b.borough_code as group', 'b.valid_from', 'b.valid_to'])
    .execute();
  return [...(await listMemberships(released, 'PRACTICE_PCN')), ...boroughs];
}

/** Sub-locations, whose figures the publisher's files give whole, of boards and London. */
async function subIcbGroups(released: Released<HealthTables>): Promise<readonly GroupMember[]> {
  const london = await released.tables
    .selectFrom('organisation as o')
    .where('o.kind', '=', 'SUB_ICB_LOCATION')
    .where(recordedIn(released, 'o'))
    .select([
      'o.ods_code as member',
      sql<string>`${LONDON}::text`.as('group'),
      'o.valid_from',
      'o.valid_to',
    ])
    .execute();
  return [...(await listMemberships(released, 'SUB_ICB_BOARD')), ...london];
}

/**
 * The counts of practices and sub-locations. They are summed here and not by the database, which knows
 * nothing yet of how full its tables are when it is built and would take many seconds.
 */
function listCounts(released: Released<HealthTables>): Promise<CountedFigure[]> {
  return released.tables
    .selectFrom('observation as o')
    .where('o.indicator_id', 'in', indicators)
    .where(recordedIn(released, 'o'))
    .select([
      'o.indicator_id as indicator',
      'o.area_code as area',
      'o.period',
      'o.valid_from as day',
      'o.breakdown',
      'o.level',
      'o.value',
    ])
    .orderBy('o.area_code')
    .execute();
}

/** Sums over practices and sub-locations: networks, boroughs, boards and London. */
export const generalPracticeByArea: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/general-practice-by-area',
  title: 'Registered patients and appointments by network, borough, board and London',
  inputs: [
    'placegraph/practices-in-networks',
    'nhs-england/gp-weighted-populations',
    'placegraph/boards-and-sub-locations',
    'placegraph/sub-location-boards',
    'nhs-england/registered-patients',
    'nhs-england/gp-appointments-by-practice',
    'nhs-england/gp-appointments-by-sub-icb',
  ],
  async *compute(released) {
    const counts = await listCounts(released);
    yield* sumsOverGroups(counts, await practiceGroups(released), { complete: false });
    yield* sumsOverGroups(counts, await subIcbGroups(released), { complete: true });
  },
};
