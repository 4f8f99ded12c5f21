import { sharedQueryFields, sharedResolvers } from '../../shared/figures/shared-resolvers.js';
import { boroughResolvers, nearestNeighbourResolvers } from './borough.js';
import { childrensSocialCareResolvers, educationResolvers } from './childrens-services.js';
import {
  deprivationResolvers,
  lsoaDeprivationResolvers,
  wardDeprivationResolvers,
} from './deprivation.js';
import {
  integratedCareBoardResolvers,
  lsoaResolvers,
  regionResolvers,
  wardResolvers,
} from './places.js';
import { queryResolvers } from './query.js';
import {
  adultSocialCareResolvers,
  councilServicesResolvers,
  housingResolvers,
  publicHealthResolvers,
  socialCareResolvers,
} from './services.js';

/** All resolvers of the council subgraph. */
export const resolvers = {
  ...sharedResolvers,
  Query: { ...sharedQueryFields, ...queryResolvers },
  Borough: boroughResolvers,
  NearestNeighbour: nearestNeighbourResolvers,
  Region: regionResolvers,
  Ward: wardResolvers,
  Lsoa: lsoaResolvers,
  IntegratedCareBoard: integratedCareBoardResolvers,
  Deprivation: deprivationResolvers,
  WardDeprivation: wardDeprivationResolvers,
  LsoaDeprivation: lsoaDeprivationResolvers,
  CouncilServices: councilServicesResolvers,
  CouncilSocialCare: socialCareResolvers,
  CouncilHousing: housingResolvers,
  CouncilPublicHealth: publicHealthResolvers,
  CouncilAdultSocialCare: adultSocialCareResolvers,
  CouncilChildrensSocialCare: childrensSocialCareResolvers,
  CouncilEducation: educationResolvers,
};
