import { seriesFields } from '../../shared/figures/series.js';
import type { AreaParent } from '../../shared/figures/models.js';
import type { PrimaryCareNetworkModel } from '../models.js';
import { figures } from './figures.js';

/** What finance adds to primary care networks. */
export const primaryCareNetworkResolvers = {
  PrimaryCareNetwork: {
    __resolveReference: (network: PrimaryCareNetworkModel): PrimaryCareNetworkModel => network,
    finance: ({ odsCode }: PrimaryCareNetworkModel): AreaParent => ({ areaCode: odsCode }),
  },
  PrimaryCareNetworkFinance: {
    payments: (network: AreaParent): AreaParent => network,
    figures,
  },
  PrimaryCarePayments: seriesFields({
    total: 'finance.gp-payments-total',
    totalAfterDeductions: 'finance.gp-payments-total-after-deductions',
    practiceTotal: 'finance.gp-payments-practice-total',
    globalSum: 'finance.gp-payments-global-sum',
    balanceOfPms: 'finance.gp-payments-balance-of-pms',
    qof: 'finance.gp-payments-qof',
    premises: 'finance.gp-payments-premises',
    localIncentiveSchemes: 'finance.gp-payments-local-incentive-schemes',
    influenzaAndPneumococcal: 'finance.gp-payments-influenza-and-pneumococcal',
    informationTechnology: 'finance.gp-payments-information-technology',
    pcnParticipation: 'finance.gp-payments-pcn-participation',
    pcnLeadership: 'finance.gp-payments-pcn-leadership',
    pcnSupport: 'finance.gp-payments-pcn-support',
    pcnWorkforce: 'finance.gp-payments-pcn-workforce',
    pcnInvestmentAndImpactFund: 'finance.gp-payments-pcn-investment-and-impact-fund',
    pcnCareHomePremium: 'finance.gp-payments-pcn-care-home-premium',
    pcnExtendedHours: 'finance.gp-payments-pcn-extended-hours',
    pcnEnhancedAccess: 'finance.gp-payments-pcn-enhanced-access',
    covidImmunisation: 'finance.gp-payments-covid-immunisation',
  }),
};
