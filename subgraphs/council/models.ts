import type { Selectable } from 'kysely';
import type { AreaParent } from '../shared/figures/models.js';
import type { Connection, Total } from '../shared/pagination/page.js';
import type {
  BoardSeatTable,
  CareSystemTable,
  CouncilServiceTable,
  DelegationTable,
  PlacePartnershipTable,
  PlacePriorityTable,
  ProgrammeTable,
  SystemGovernanceTable,
  WellbeingBoardTable,
} from './register-tables.js';

export type * from '../shared/figures/models.js';

/** Kinds of places that the sector keeps a register of. */
export type PlaceKind =
  'COUNTRY' | 'REGION' | 'BOROUGH' | 'WARD' | 'LSOA' | 'INTEGRATED_CARE_BOARD';

/** An area with a name, as its register gives it. */
export interface PlaceModel extends AreaParent {
  readonly kind: PlaceKind;
  readonly name: string;
  /** Region of a borough, borough of a ward or lower layer super output area. */
  readonly parentCode: string | null;
}

/** A borough. */
export type BoroughModel = PlaceModel;

/** London or England. */
export type RegionModel = PlaceModel;

/** A ward. */
export type WardModel = PlaceModel;

/** A lower layer super output area. */
export type LsoaModel = PlaceModel;

/** A board of the health sector, by its ODS code. */
export interface IntegratedCareBoardModel {
  readonly odsCode: string;
}

/** An authority like another one. */
export interface NearestNeighbourModel {
  readonly rank: number;
  readonly closeness: string;
  readonly name: string;
  readonly gssCode: string | null;
}

/** A page of wards. */
export type WardConnectionModel = Connection<PlaceModel, Total>;

/** A page of lower layer super output areas. */
export type LsoaConnectionModel = Connection<PlaceModel, Total>;

/** A group of series of one area. */
export type CouncilServicesModel = AreaParent;
/** A group of series of one area. */
export type CouncilHousingModel = AreaParent;
/** A group of series of one area. */
export type CouncilPublicHealthModel = AreaParent;
/** A group of series of one area. */
export type CouncilSocialCareModel = AreaParent;
/** A group of series of one area. */
export type CouncilAdultSocialCareModel = AreaParent;
/** A group of series of one area. */
export type CouncilChildrensSocialCareModel = AreaParent;
/** A group of series of one area. */
export type CouncilEducationModel = AreaParent;
/** A group of series of one area. */
export type CouncilHomelessnessModel = AreaParent;
/** A group of series of one area. */
export type CouncilEmploymentSupportModel = AreaParent;
/** A group of series of one area. */
export type CouncilLeisureModel = AreaParent;
/** A group of series of one area. */
export type CouncilEnvironmentModel = AreaParent;
/** A group of series of one area. */
export type DeprivationModel = AreaParent;
/** A group of series of one area. */
export type WardDeprivationModel = AreaParent;
/** A group of series of one area. */
export type LsoaDeprivationModel = AreaParent;

/** A place partnership; boroughs by code, separated by blanks. */
export type PlacePartnershipModel = Selectable<PlacePartnershipTable>;
/** A seat on a board. */
export type SeatModel = Selectable<BoardSeatTable>;
/** A function and where it is decided. */
export type DelegationModel = Selectable<DelegationTable>;
/** What a place wants to reach. */
export type PlacePriorityModel = Selectable<PlacePriorityTable>;
/** The Health and Wellbeing Board of a borough. */
export type HealthAndWellbeingBoardModel = Selectable<WellbeingBoardTable>;
/** A strand of a system. */
export type SystemGovernanceModel = Selectable<SystemGovernanceTable>;
/** A system; boroughs by code, separated by blanks. */
export type IntegratedCareSystemModel = Selectable<CareSystemTable>;
/** A service of a council. */
export type CouncilServiceModel = Selectable<CouncilServiceTable>;
/** A programme as its register states it. */
export type ProgrammeRow = Selectable<ProgrammeTable>;
/** A programme, asked of an area. */
export type ProgrammeModel = ProgrammeRow & AreaParent;
/** A network of the health sector, by its ODS code. */
export interface PrimaryCareNetworkModel {
  readonly odsCode: string;
}
