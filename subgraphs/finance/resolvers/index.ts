import { sharedResolvers } from '../../shared/figures/shared-resolvers.js';
import { releasesField } from '../../shared/provenance/release-pages.js';
import { tracedLineage } from '../loaders/traced-figure.js';
import type { Resolvers } from '../generated/resolver-types.js';
import { areaResolvers } from './areas.js';
import { budgetResolvers } from './budgets.js';
import { deflatorQueryFields, deflatorResolvers } from './deflators.js';
import { financeObservation } from './figures.js';
import { fundQueryFields, fundResolvers } from './funds.js';
import { investmentQueryFields, investmentResolvers } from './investment.js';
import { perHeadResolvers } from './per-head.js';
import { primaryCareNetworkResolvers } from './primary-care-networks.js';
import { serviceAreaResolvers } from './service-areas.js';

const queryFields: Resolvers['Query'] = {
  ...deflatorQueryFields,
  ...fundQueryFields,
  ...investmentQueryFields,
  financeObservation,
};

const own: Resolvers = {
  ...areaResolvers,
  ...budgetResolvers,
  ...deflatorResolvers,
  ...fundResolvers,
  ...investmentResolvers,
  ...perHeadResolvers,
  ...primaryCareNetworkResolvers,
  ...serviceAreaResolvers,
};

/** Everything finance answers. */
export const resolvers = {
  ...sharedResolvers,
  Observation: { ...sharedResolvers.Observation, lineage: tracedLineage },
  ...own,
  Query: { ...queryFields, financeReleases: releasesField },
};
