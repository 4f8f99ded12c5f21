import { seriesFields } from '../../shared/figures/series.js';
import type {
  IntegratedCareBoardResolvers,
  LsoaResolvers,
  RegionResolvers,
  WardResolvers,
} from '../generated/resolver-types.js';
import { findPlace, parentOf } from './codes.js';

/** How London and England are told. */
export const regionResolvers: RegionResolvers = {
  __resolveReference: ({ gssCode }, context) => findPlace(context, gssCode, 'REGION', 'COUNTRY'),
  gssCode: (region) => region.areaCode,
  nhsRegionCode: (region, _args, context) => context.council.nhsRegionCode.load(region.areaCode),
  ...seriesFields({
    population: 'council.population',
    populationAged0To17: 'council.population-aged-0-to-17',
  }),
  council: (region) => region,
};

/** How a ward is told. */
export const wardResolvers: WardResolvers = {
  __resolveReference: ({ gssCode }, context) => findPlace(context, gssCode, 'WARD'),
  gssCode: (ward) => ward.areaCode,
  borough: (ward, _args, context) => parentOf(context, ward),
  lsoas: async (ward, _args, context) => [...(await context.council.lsoas.load(ward.areaCode))],
  deprivation: (ward) => ward,
  ...seriesFields({
    residents2021: 'council.census-2021-residents',
    disabledResidentsShare: 'council.census-2021-disabled-residents-share',
    overcrowdedHouseholdsShare: 'council.census-2021-overcrowded-households-share',
    deprivedHouseholdsShare: 'council.census-2021-deprived-households-share',
    socialRentingShare: 'council.census-2021-social-renting-households-share',
  }),
};

/** How a lower layer super output area is told. */
export const lsoaResolvers: LsoaResolvers = {
  __resolveReference: ({ gssCode }, context) => findPlace(context, gssCode, 'LSOA'),
  gssCode: (lsoa) => lsoa.areaCode,
  ward: async (lsoa, _args, context) => {
    const ward = await context.council.wardOfLsoa.load(lsoa.areaCode);
    if (!ward) throw new Error(`${lsoa.areaCode} is assigned to no known ward`);
    return ward;
  },
  borough: (lsoa, _args, context) => parentOf(context, lsoa),
  deprivation: (lsoa) => lsoa,
  ...seriesFields({
    residents2021: 'council.census-2021-residents',
    disabledResidents: 'council.census-2021-disabled-residents',
    overcrowdedHouseholds: 'council.census-2021-overcrowded-households',
    deprivedHouseholds: 'council.census-2021-deprived-households',
  }),
};

/** What this sector adds to a board of the health sector. */
export const integratedCareBoardResolvers: IntegratedCareBoardResolvers = {
  __resolveReference: ({ odsCode }) => ({ odsCode }),
  deprivation: (board, _args, context) =>
    findPlace(context, board.odsCode, 'INTEGRATED_CARE_BOARD'),
};
