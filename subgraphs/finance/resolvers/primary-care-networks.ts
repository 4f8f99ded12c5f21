import { indicatorOf } from '../../../schema/indicators/registry.js';
import type { FigureContext } from '../../shared/figures/loaders.js';
import type { AreaParent, ObservationModel } from '../../shared/figures/models.js';
import { seriesFields, seriesOf } from '../../shared/figures/series.js';
import { parsePeriod } from '../../shared/periods/period.js';
import type { ContractFundingModel, PrimaryCareNetworkModel } from '../models.js';
import { figures } from './figures.js';
import { checkYear } from './years.js';

/** The figure of a part of the contract in the year asked for. */
function contractPart(id: string) {
  const indicator = indicatorOf(id);
  return async (
    { areaCode, period }: ContractFundingModel,
    _args: object,
    context: FigureContext,
  ): Promise<ObservationModel | null> => {
    const figures = await seriesOf(context, indicator, areaCode).find('');
    return figures.find((figure) => figure.period === period) ?? null;
  };
}

/** What finance adds to primary care networks. */
export const primaryCareNetworkResolvers = {
  PrimaryCareNetwork: {
    __resolveReference: (network: PrimaryCareNetworkModel): PrimaryCareNetworkModel => network,
    finance: ({ odsCode }: PrimaryCareNetworkModel): AreaParent => ({ areaCode: odsCode }),
  },
  PrimaryCareNetworkFinance: {
    payments: (network: AreaParent): AreaParent => network,
    weightedPopulations: (network: AreaParent): AreaParent => network,
    contractFunding: (
      { areaCode }: AreaParent,
      args: { readonly year: string },
    ): ContractFundingModel => ({ areaCode, period: checkYear(args.year) }),
    figures,
  },
  ContractFunding: {
    period: ({ period }: ContractFundingModel) => parsePeriod(period),
    total: contractPart('finance.pcn-contract-funding'),
    core: contractPart('finance.pcn-contract-core-funding'),
    enhancedAccess: contractPart('finance.pcn-contract-enhanced-access-funding'),
    note: async (contract: ContractFundingModel, args: object, context: FigureContext) =>
      (await contractPart('finance.pcn-contract-funding')(contract, args, context))?.note ??
      'Cannot be calculated: rates are at hand for 2024-25 only, and populations for networks with practices in both the payments of 2022-23 and the allocation of 2024-25.',
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
