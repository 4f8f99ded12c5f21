import { sharedResolvers } from '../../shared/figures/shared-resolvers.js';
import { connectionResolvers } from '../../shared/pagination/page.js';
import { releasesField } from '../../shared/provenance/release-pages.js';
import type { Resolvers } from '../generated/resolver-types.js';
import { areaResolvers } from './areas.js';
import { boardResolvers } from './boards.js';
import { hospitalResolvers } from './hospitals.js';
import { networkResolvers } from './networks.js';
import { organisationResolvers } from './organisations.js';
import { primaryCareRegisterResolvers } from './primary-care-registers.js';
import { primaryCareResolvers } from './primary-care.js';
import { rootFields } from './roots.js';
import { trustResolvers } from './trusts.js';

const queryFields: Resolvers['Query'] = rootFields;

const own: Resolvers = {
  ...areaResolvers,
  ...boardResolvers,
  ...hospitalResolvers,
  ...networkResolvers,
  ...organisationResolvers,
  ...primaryCareRegisterResolvers,
  ...primaryCareResolvers,
  ...trustResolvers,
  PracticeConnection: connectionResolvers,
  PrimaryCareNetworkConnection: connectionResolvers,
};

/** Everything health answers. */
export const resolvers = {
  ...sharedResolvers,
  ...own,
  Query: { ...queryFields, healthReleases: releasesField },
};
