import type { Indicator } from '../../../schema/indicators/indicator.js';
import { indicatorOf } from '../../../schema/indicators/registry.js';
import type { FigureContext } from '../../shared/figures/loaders.js';
import type { AreaParent, Figure } from '../../shared/figures/models.js';
import { tellAny } from '../../shared/figures/observation-model.js';
import { seriesFields, seriesOf } from '../../shared/figures/series.js';
import type { ContractFundingModel, PrimaryCareNetworkModel } from '../models.js';
import { figures } from './figures.js';
import { checkYear } from './years.js';
import { periodOf } from '../../shared/periods/label.js';

const funding = indicatorOf('finance.pcn-contract-funding');

/** The figure of an indicator of the contract in the year asked for. */
async function figureOf(
  indicator: Indicator,
  { areaCode, period }: ContractFundingModel,
  context: FigureContext,
): Promise<Figure | undefined> {
  const figures = await seriesOf(context, indicator, areaCode).find('');
  return figures.find((figure) => figure.period === period);
}

/** Resolver of a part of the contract. */
function contractPart(indicator: Indicator) {
  return async (contract: ContractFundingModel, _args: object, context: FigureContext) =>
    tellAny(await figureOf(indicator, contract, context));
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
    period: ({ period }: ContractFundingModel) => periodOf(period),
    total: contractPart(funding),
    core: contractPart(indicatorOf('finance.pcn-contract-core-funding')),
    enhancedAccess: contractPart(indicatorOf('finance.pcn-contract-enhanced-access-funding')),
    note: async (contract: ContractFundingModel, _args: object, context: FigureContext) =>
      (await figureOf(funding, contract, context))?.note ??
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
