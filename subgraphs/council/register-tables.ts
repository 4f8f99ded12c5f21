import type { Recorded, Valid } from '../shared/figures/tables.js';
import type { ReleasedTable } from '../shared/imports/released-table.js';

/** What every row of a register has besides what it states. */
interface Registered extends Recorded, Valid {
  /** Where the row is from, in words. */
  readonly source: string;
  readonly row_key: string | null;
}

/** An integrated care system, by the ODS code of its board; boroughs by code, separated by blanks. */
export interface CareSystemTable extends Registered {
  readonly icb_code: string;
  readonly name: string;
  readonly borough_codes: string;
}

/** A place partnership; boroughs by code, separated by blanks. */
export interface PlacePartnershipTable extends Registered {
  readonly id: string;
  readonly name: string;
  readonly borough_codes: string;
  readonly borough_led: boolean | null;
}

/** A seat on the board of a place (by its id) or on a Health and Wellbeing Board (by its borough). */
export interface BoardSeatTable extends Registered {
  readonly board: 'PLACE' | 'WELLBEING';
  readonly board_id: string;
  readonly title: string;
  readonly organisation: string;
  readonly origin: 'COUNCIL' | 'NHS' | 'VOLUNTARY_SECTOR' | 'RESIDENT' | 'INDEPENDENT' | 'OTHER';
  readonly elected: boolean;
  readonly chair: boolean;
  /** Whether it is listed because statute demands it, not because a register does. */
  readonly statutory: boolean;
}

/** Where a function of a place is decided, since `valid_from`. */
export interface DelegationTable extends Registered {
  readonly place_id: string;
  readonly function: string;
  readonly level: 'PLACE' | 'SYSTEM' | 'REGION' | 'NATIONAL';
  readonly reason_not_local: string | null;
}

/** What a place wants to reach; indicators by id, separated by blanks, progress by the first. */
export interface PlacePriorityTable extends Registered {
  readonly id: string;
  readonly place_id: string;
  readonly title: string;
  readonly agreed_on: string;
  readonly due_on: string;
  readonly jointly_owned: boolean;
  readonly indicators: string;
  readonly area_code: string;
  readonly baseline_period: string;
  readonly target: string;
  readonly inequality_focus: string | null;
}

/** A Health and Wellbeing Board as a register names it, or as statute gives every borough one. */
export interface WellbeingBoardTable extends Registered {
  readonly borough_code: string;
  readonly basis: 'REGISTER' | 'STATUTE';
  readonly name: string;
  readonly strategy_url: string | null;
}

/** How far a system has got with one of its strands. */
export interface SystemGovernanceTable extends Registered {
  readonly icb_code: string;
  readonly strand:
    | 'GOVERNANCE'
    | 'POPULATION_HEALTH_STRATEGY'
    | 'PUBLIC_ENGAGEMENT'
    | 'FINANCIAL_MANAGEMENT'
    | 'WORKFORCE_PLANNING'
    | 'ESTATES_MANAGEMENT'
    | 'INDEPENDENT_CHAIR';
  readonly status: 'AGREED' | 'IN_PROGRESS' | 'NOT_STARTED';
  readonly agreed_on: string | null;
  readonly document_url: string | null;
  readonly local_government_seats: number | null;
}

/** A service of a council; networks that refer to it by code, separated by blanks. */
export interface CouncilServiceTable extends Registered {
  readonly id: string;
  readonly borough_code: string;
  readonly name: string;
  readonly category:
    | 'HOUSING'
    | 'EMPLOYMENT_SUPPORT'
    | 'LEISURE'
    | 'PUBLIC_HEALTH'
    | 'ADULT_SOCIAL_CARE'
    | 'CHILDRENS_SERVICES'
    | 'EDUCATION'
    | 'ENVIRONMENT';
  readonly referral_from_pcn: boolean;
  readonly pcn_codes: string;
}

/** A programme with a beginning and an end; indicators by id, separated by blanks. */
export interface ProgrammeTable extends Registered {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly started_on: string | null;
  readonly ended_on: string | null;
  readonly indicators: string;
}

/** Tables of registers that no publisher keeps. */
export interface RegisterTables {
  care_system: CareSystemTable;
  place_partnership: PlacePartnershipTable;
  board_seat: BoardSeatTable;
  delegation: DelegationTable;
  place_priority: PlacePriorityTable;
  wellbeing_board: WellbeingBoardTable;
  system_governance: SystemGovernanceTable;
  council_service: CouncilServiceTable;
  programme: ProgrammeTable;
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
  registerTable('care_system', ['icb_code'], ['name', 'borough_codes']),
  registerTable('place_partnership', ['id'], ['name', 'borough_codes', 'borough_led']),
  registerTable(
    'board_seat',
    ['board', 'board_id', 'title', 'organisation'],
    ['origin', 'elected', 'chair', 'statutory'],
  ),
  registerTable('delegation', ['place_id', 'function'], ['level', 'reason_not_local']),
  registerTable(
    'place_priority',
    ['id'],
    [
      'place_id',
      'title',
      'agreed_on',
      'due_on',
      'jointly_owned',
      'indicators',
      'area_code',
      'baseline_period',
      'target',
      'inequality_focus',
    ],
  ),
  registerTable('wellbeing_board', ['borough_code', 'basis'], ['name', 'strategy_url']),
  registerTable(
    'system_governance',
    ['icb_code', 'strand'],
    ['status', 'agreed_on', 'document_url', 'local_government_seats'],
  ),
  registerTable(
    'council_service',
    ['id'],
    ['borough_code', 'name', 'category', 'referral_from_pcn', 'pcn_codes'],
  ),
  registerTable(
    'programme',
    ['id'],
    ['name', 'description', 'started_on', 'ended_on', 'indicators'],
  ),
];
