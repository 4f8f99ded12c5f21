import type { AreaParent } from '../../shared/figures/models.js';
import type { BoroughModel, BoroughPerHeadModel, RegionModel } from '../models.js';
import { intermediateCare } from './budgets.js';
import { figures } from './figures.js';
import { pooledFunds, pooledShare } from './funds.js';
import { investment } from './investment.js';

const asParent = (area: AreaParent): AreaParent => area;

/** The services of an authority or region, each told by a type of its own over the same area. */
const services = {
  adultSocialCare: asParent,
  childrensSocialCare: asParent,
  publicHealth: asParent,
  housing: asParent,
  services: asParent,
  investment,
  grants: asParent,
  figures,
};

/** What finance adds to boroughs and regions. */
export const areaResolvers = {
  Borough: {
    __resolveReference: (borough: BoroughModel): BoroughModel => borough,
    finance: ({ gssCode }: BoroughModel): AreaParent => ({ areaCode: gssCode }),
    perHead: ({ gssCode, populationEstimates }: BoroughModel): BoroughPerHeadModel => ({
      areaCode: gssCode,
      populationEstimates: populationEstimates ?? [],
    }),
  },
  Region: {
    __resolveReference: (region: RegionModel): RegionModel => region,
    finance: ({ gssCode }: RegionModel): AreaParent => ({ areaCode: gssCode }),
  },
  BoroughFinance: {
    ...services,
    intermediateCare,
    weightedPopulations: asParent,
    pooledFunds,
    pooledShare,
  },
  RegionFinance: services,
};
