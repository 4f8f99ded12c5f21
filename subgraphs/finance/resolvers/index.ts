import { sharedQueryFields, sharedResolvers } from '../../shared/figures/shared-resolvers.js';
import { releasesField } from '../../shared/provenance/release-pages.js';
import type { Resolvers } from '../generated/resolver-types.js';
import { areaResolvers } from './areas.js';
import { deflatorQueryFields, deflatorResolvers } from './deflators.js';
import { financeObservation } from './figures.js';
import { perHeadResolvers } from './per-head.js';
import { primaryCareNetworkResolvers } from './primary-care-networks.js';
import { serviceAreaResolvers } from './service-areas.js';

const queryFields: Resolvers['Query'] = { ...deflatorQueryFields, financeObservation };

const own: Resolvers = {
  ...areaResolvers,
  ...deflatorResolvers,
  ...perHeadResolvers,
  ...primaryCareNetworkResolvers,
  ...serviceAreaResolvers,
};

/** Everything finance answers. */
export const resolvers = {
  ...sharedResolvers,
  ...own,
  Query: { ...sharedQueryFields, ...queryFields, financeReleases: releasesField },
};
