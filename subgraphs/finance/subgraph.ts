import { boroughBoardGroups } from '../shared/area-groups/borough-boards.js';
import { localAuthorityNames } from '../shared/areas/local-authority-names.js';
import { similarAuthorities } from '../shared/area-groups/similar-authorities.js';
import { statisticalNeighbourGroups } from '../shared/area-groups/statistical-neighbours.js';
import type { SubgraphDefinition } from '../shared/subgraph-definition.js';
import { createFinanceContext, type FinanceContext } from './context.js';
import { fundRegisters } from './datasets/fund-registers.js';
import { generalPracticePayments } from './datasets/general-practice-payments.js';
import { gdpDeflators } from './datasets/gdp-deflators.js';
import { intermediateCarePlans } from './datasets/intermediate-care-plans.js';
import { investmentByTheme } from './datasets/modelled/investment-by-theme.js';
import { networkContractFunding } from './datasets/modelled/network-contract-funding.js';
import { weightedPopulationsByArea } from './datasets/modelled/weighted-populations-by-area.js';
import { outturnTimeSeries } from './datasets/outturn-time-series.js';
import { revenueOutturnSocialCare, revenueOutturnSummary } from './datasets/outturn.js';
import { publicHealthGrant } from './datasets/public-health-grant.js';
import { publishedFacts } from './datasets/published-facts.js';
import { weightedPopulations } from './datasets/weighted-populations.js';
import { resolvers } from './resolvers/index.js';
import { observationDataset } from '../shared/imports/observation-file.js';
import { financeTables, type FinanceTables } from './tables.js';

/** Money: outturn of local authorities, grants, pooled funds, general practice, deflators. */
export const finance: SubgraphDefinition<FinanceTables, FinanceContext> = {
  name: 'finance',
  folder: import.meta.url,
  tables: financeTables,
  published: [
    localAuthorityNames,
    revenueOutturnSummary,
    revenueOutturnSocialCare,
    outturnTimeSeries,
    generalPracticePayments,
    gdpDeflators,
    publicHealthGrant,
    publishedFacts,
    weightedPopulations,
    intermediateCarePlans,
    ...fundRegisters,
    boroughBoardGroups,
    statisticalNeighbourGroups,
    similarAuthorities,
    observationDataset('finance'),
  ],
  modelled: [weightedPopulationsByArea, networkContractFunding, investmentByTheme],
  resolvers,
  createContext: createFinanceContext,
};
