import type { Recorded, SharedTables, Valid } from '../shared/figures/tables.js';
import type { RegisterTables } from './register-tables.js';

/** Kinds of organisation; the same words as the SDL's `AreaKind`. */
export type OrganisationKind =
  'INTEGRATED_CARE_BOARD' | 'SUB_ICB_LOCATION' | 'PRIMARY_CARE_NETWORK' | 'PRACTICE' | 'TRUST';

/** How a date is known: stated by a register, or seen in the first list that shows the change. */
export type DateBasis = 'STATED' | 'OBSERVED';

/** Who belongs to whom: practice to network, network to lead borough, and so on, member first. */
export type MembershipKind =
  'PRACTICE_PCN' | 'PCN_LEAD_BOROUGH' | 'SUB_ICB_BOARD' | 'BOROUGH_BOARD' | 'TRUST_BOARD';

/** How one organisation followed another. `REPLACEMENT`: the source does not say how. */
export type SuccessionKind = 'MERGER' | 'SPLIT' | 'ACQUISITION' | 'RENAME' | 'REPLACEMENT';

/** An NHS organisation under its ODS code; validity is its operational life. */
export interface OrganisationTable extends Recorded, Valid {
  readonly ods_code: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly short_name: string | null;
  readonly postcode: string | null;
  /** Integrated care board of the postcode, as the register states it. */
  readonly board_code: string | null;
  /** Sub-location that commissions a practice or network. */
  readonly commissioner_code: string | null;
  readonly gss_code: string | null;
  readonly reported_gss_code: string | null;
  readonly prescribing_setting: string | null;
  readonly register_status: 'ACTIVE' | 'CLOSED' | 'DORMANT' | 'PROPOSED' | null;
  readonly from_basis: DateBasis | null;
  readonly to_basis: DateBasis | null;
  readonly row_key: string | null;
}

/** A member of a group for a stretch of time. */
export interface MembershipTable extends Recorded {
  readonly kind: MembershipKind;
  readonly member_code: string;
  readonly group_code: string;
  readonly from_basis: DateBasis;
  readonly to_basis: DateBasis | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** An edge from an organisation to one that followed it, on the day `valid_from`. */
export interface SuccessionTable extends Recorded {
  readonly predecessor_code: string;
  readonly successor_code: string;
  readonly kind: SuccessionKind;
  readonly source: string;
  readonly row_key: string | null;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** A primary care network as ePCN lists it. */
export interface NetworkDetailTable extends Recorded, Valid {
  readonly pcn_code: string;
  readonly name: string;
  readonly sub_icb_code: string;
  readonly postcode: string | null;
}

/** A relationship of a practice to a network as ePCN dates it. */
export interface NetworkPartnerTable extends Recorded {
  readonly practice_code: string;
  readonly pcn_code: string;
  readonly valid_from: string;
  readonly valid_to: string | null;
}

/** A network that an extract of registered patients names; `period` is the day of the extract. */
export interface NetworkListingTable extends Recorded {
  readonly pcn_code: string;
  readonly period: string;
  readonly name: string;
  readonly sub_icb_code: string;
  readonly valid_from: string;
}

/** A practice in an extract of registered patients, with the network it belonged to that day. */
export interface PracticeListingTable extends Recorded {
  readonly practice_code: string;
  readonly period: string;
  readonly pcn_code: string | null;
  readonly sub_icb_code: string;
  readonly board_code: string;
  readonly valid_from: string;
}

/** The borough in which a practice stands. */
export interface PracticeBoroughTable extends Recorded, Valid {
  readonly practice_code: string;
  readonly borough_code: string;
}

/** Share (0 to 1) of a trust's patients who live in a borough. */
export interface TrustCatchmentTable extends Recorded, Valid {
  readonly trust_code: string;
  readonly borough_code: string;
  readonly share: string;
  readonly row_key: string | null;
}

/** A provider collaborative; it has no ODS code. */
export interface ProviderCollaborativeTable extends Recorded, Valid {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly board_codes: string;
  readonly members_listed: 'yes' | 'no';
  readonly source: string;
  readonly row_key: string | null;
}

/** A trust in a provider collaborative. */
export interface CollaborativeMemberTable extends Recorded, Valid {
  readonly collaborative_id: string;
  readonly trust_code: string;
  readonly role: 'HOST' | 'MEMBER';
}

/** Tables of the health subgraph. */
export interface HealthTables extends SharedTables, RegisterTables {
  organisation: OrganisationTable;
  membership: MembershipTable;
  succession: SuccessionTable;
  network_detail: NetworkDetailTable;
  network_partner: NetworkPartnerTable;
  network_listing: NetworkListingTable;
  practice_listing: PracticeListingTable;
  practice_borough: PracticeBoroughTable;
  trust_catchment: TrustCatchmentTable;
  provider_collaborative: ProviderCollaborativeTable;
  collaborative_member: CollaborativeMemberTable;
}
