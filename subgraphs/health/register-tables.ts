import type { Recorded, Valid } from '../shared/figures/tables.js';
import type { ReleasedTable } from '../shared/imports/released-table.js';

/** What every row of a register has besides what it states. */
interface Registered extends Recorded, Valid {
  /** Where the row is from, in words. */
  readonly source: string;
  readonly row_key: string | null;
}

/** A service at the hub of a network. */
export interface HubServiceTable extends Registered {
  readonly pcn_code: string;
  readonly name: string;
  readonly sector: 'HEALTH' | 'COUNCIL' | 'VOLUNTARY_SECTOR';
  readonly category: string;
}

/** Who leads a network, since `valid_from`. */
export interface NetworkLeadershipTable extends Registered {
  readonly pcn_code: string;
  readonly lead_profession:
    'GP' | 'NURSE' | 'PHARMACIST' | 'ALLIED_HEALTH_PROFESSIONAL' | 'MANAGER' | 'SHARED' | 'OTHER';
  readonly borough_represented: boolean;
}

/** A building of primary care; floor area in square metres, practices by code, separated by blanks. */
export interface PrimaryCareSiteTable extends Registered {
  readonly id: string;
  readonly name: string;
  readonly site_code: string | null;
  readonly borough_code: string;
  readonly status: 'PLANNED' | 'UNDER_CONSTRUCTION' | 'OPEN' | 'CLOSED';
  readonly expected_opening: string | null;
  readonly floor_area: number | null;
  readonly condition: 'A' | 'B' | 'C' | 'D' | null;
  readonly year_built: number | null;
  readonly practice_codes: string;
}

/** Tables of registers that no publisher keeps. */
export interface RegisterTables {
  hub_service: HubServiceTable;
  network_leadership: NetworkLeadershipTable;
  primary_care_site: PrimaryCareSiteTable;
}

function registerTable(
  name: keyof RegisterTables,
  key: readonly string[],
  content: readonly string[],
): ReleasedTable {
  return {
    name,
    key,
    content: [...content, 'source', 'valid_from', 'valid_to'],
    carried: ['row_key'],
    validity: 'columns',
  };
}

/** How the rows of registers enter with a release. */
export const registerTables: readonly ReleasedTable[] = [
  registerTable('hub_service', ['pcn_code', 'name'], ['sector', 'category']),
  registerTable('network_leadership', ['pcn_code'], ['lead_profession', 'borough_represented']),
  registerTable(
    'primary_care_site',
    ['id'],
    [
      'name',
      'site_code',
      'borough_code',
      'status',
      'expected_opening',
      'floor_area',
      'condition',
      'year_built',
      'practice_codes',
    ],
  ),
];
