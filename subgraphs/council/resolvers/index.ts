import { sharedResolvers } from '../../shared/figures/shared-resolvers.js';
import { connectionResolvers } from '../../shared/pagination/page.js';
import { releasesField } from '../../shared/provenance/release-pages.js';
import { integratedCareSystemResolvers, systemGovernanceResolvers } from './care-systems.js';
import { boroughResolvers, nearestNeighbourResolvers } from './borough.js';
import { childrensSocialCareResolvers, educationResolvers } from './childrens-services.js';
import {
  deprivationResolvers,
  lsoaDeprivationResolvers,
  wardDeprivationResolvers,
} from './deprivation.js';
import {
  employmentSupportResolvers,
  environmentResolvers,
  homelessnessResolvers,
  leisureResolvers,
} from './further-services.js';
import {
  integratedCareBoardResolvers,
  lsoaResolvers,
  regionResolvers,
  wardResolvers,
} from './places.js';
import {
  councilServiceResolvers,
  primaryCareNetworkResolvers,
  programmeResolvers,
} from './council-services.js';
import { delegationResolvers, placePartnershipResolvers } from './place-partnerships.js';
import { placePriorityResolvers } from './priorities.js';
import { queryResolvers } from './query.js';
import { registryFields } from './registry.js';
import {
  adultSocialCareResolvers,
  councilServicesResolvers,
  housingResolvers,
  publicHealthResolvers,
  socialCareResolvers,
} from './services.js';
import { healthAndWellbeingBoardResolvers, seatResolvers } from './wellbeing-boards.js';

/** All resolvers of the council subgraph. */
export const resolvers = {
  ...sharedResolvers,
  Query: { ...registryFields, ...queryResolvers, councilReleases: releasesField },
  Borough: boroughResolvers,
  NearestNeighbour: nearestNeighbourResolvers,
  Region: regionResolvers,
  Ward: wardResolvers,
  Lsoa: lsoaResolvers,
  WardConnection: connectionResolvers,
  LsoaConnection: connectionResolvers,
  IntegratedCareBoard: integratedCareBoardResolvers,
  Deprivation: deprivationResolvers,
  WardDeprivation: wardDeprivationResolvers,
  LsoaDeprivation: lsoaDeprivationResolvers,
  PlacePartnership: placePartnershipResolvers,
  Seat: seatResolvers,
  Delegation: delegationResolvers,
  PlacePriority: placePriorityResolvers,
  HealthAndWellbeingBoard: healthAndWellbeingBoardResolvers,
  IntegratedCareSystem: integratedCareSystemResolvers,
  SystemGovernance: systemGovernanceResolvers,
  CouncilService: councilServiceResolvers,
  PrimaryCareNetwork: primaryCareNetworkResolvers,
  Programme: programmeResolvers,
  CouncilServices: councilServicesResolvers,
  CouncilSocialCare: socialCareResolvers,
  CouncilHousing: housingResolvers,
  CouncilHomelessness: homelessnessResolvers,
  CouncilEmploymentSupport: employmentSupportResolvers,
  CouncilLeisure: leisureResolvers,
  CouncilEnvironment: environmentResolvers,
  CouncilPublicHealth: publicHealthResolvers,
  CouncilAdultSocialCare: adultSocialCareResolvers,
  CouncilChildrensSocialCare: childrensSocialCareResolvers,
  CouncilEducation: educationResolvers,
};
