import type { AreaParent } from '../shared/figures/models.js';
import type { Connection, Total } from '../shared/pagination/page.js';
import type { Selectable } from 'kysely';
import type {
  HubServiceTable,
  NetworkLeadershipTable,
  PrimaryCareSiteTable,
} from './register-tables.js';
import type { CollaborativeMemberTable, OrganisationTable, SuccessionKind } from './tables.js';

export type * from '../shared/figures/models.js';
export type { MembershipKind, OrganisationKind } from './tables.js';

/** An NHS organisation as its register states it; `areaCode` is its ODS code. */
export interface OrganisationModel
  extends
    AreaParent,
    Pick<
      OrganisationTable,
      | 'kind'
      | 'name'
      | 'short_name'
      | 'postcode'
      | 'board_code'
      | 'commissioner_code'
      | 'gss_code'
      | 'reported_gss_code'
      | 'prescribing_setting'
      | 'register_status'
      | 'from_basis'
      | 'to_basis'
      | 'valid_from'
      | 'valid_to'
      | 'row_key'
      | 'release_from'
    > {}

export type NhsOrganisationModel = OrganisationModel;
export type IntegratedCareBoardModel = OrganisationModel;
export type SubIcbLocationModel = OrganisationModel;
export type PrimaryCareNetworkModel = OrganisationModel;
export type PracticeModel = OrganisationModel;
export type TrustModel = OrganisationModel;

/** First and last day of an organisation, as its row has them. */
export type OperationalPeriodModel = Pick<
  OrganisationModel,
  'valid_from' | 'valid_to' | 'from_basis' | 'to_basis'
>;

/** An edge from an organisation to one that followed it. */
export interface SuccessionModel {
  readonly predecessorOdsCode: string;
  readonly successorOdsCode: string;
  readonly date: string;
  readonly kind: SuccessionKind;
  readonly source: string;
}

/** A practice in a network for a stretch of time; half-open. */
export interface NetworkSpellModel {
  readonly network: string;
  readonly practice: string;
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
}

/** A borough, which council tells and health adds to. */
export interface BoroughModel {
  readonly gssCode: string;
}

/** London or England. */
export interface RegionModel {
  readonly gssCode: string;
}

/** Share of a trust's patients who live in a borough. */
export interface TrustCatchmentModel {
  readonly trust_code: string;
  readonly borough_code: string;
  /** Decimal text, 0 to 1. */
  readonly share: string;
  readonly row_key: string | null;
  readonly release_from: number;
}

/** A provider collaborative. */
export interface ProviderCollaborativeModel {
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'ACUTE'
    | 'MENTAL_HEALTH'
    | 'COMMUNITY'
    | 'MENTAL_HEALTH_LEARNING_DISABILITY_AND_AUTISM'
    | 'WHOLE_SYSTEM';
  /** Codes separated by blanks. */
  readonly board_codes: string;
  readonly members_listed: 'yes' | 'no';
  readonly source: string;
  readonly row_key: string | null;
  readonly release_from: number;
}

/** A trust in a provider collaborative. */
export interface CollaborativeMemberModel {
  readonly trust: OrganisationModel;
  readonly role: CollaborativeMemberTable['role'];
}

/** A service at the hub of a network. */
export type HubServiceModel = Selectable<HubServiceTable>;
/** Who leads a network. */
export type PcnLeadershipModel = Selectable<NetworkLeadershipTable>;
/** A building of primary care. */
export type PrimaryCareSiteModel = Selectable<PrimaryCareSiteTable>;

/** Parents of typed areas and of `figures(…)`: the code of the area is all they need. */
export type BoroughHealthModel = AreaParent;
export type RegionHealthModel = AreaParent;
export type PrimaryCareModel = AreaParent;
export type ElectiveWaitsModel = AreaParent;
export type EmergencyCareModel = AreaParent;
export type HospitalDischargeModel = AreaParent;
export type HospitalBedsModel = AreaParent;
export type PrimaryCareWorkforceModel = AreaParent;
export type VaccinationModel = AreaParent;
export type BoroughHospitalUseModel = AreaParent;

/** A page of practices. */
export type PracticeConnectionModel = Connection<OrganisationModel, Total>;

/** A page of primary care networks. */
export type PrimaryCareNetworkConnectionModel = Connection<OrganisationModel, Total>;
