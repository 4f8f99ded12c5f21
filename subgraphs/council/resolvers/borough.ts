import { indicatorOf } from '../../../schema/indicators/registry.js';
import { seriesFields, seriesOf } from '../../shared/figures/series.js';
import { figureId } from '../../shared/figures/figure-id.js';
import { pageRequest } from '../../shared/pagination/page.js';
import { parsePeriod } from '../../shared/periods/period.js';
import type { CouncilContext } from '../context.js';
import type {
  BoroughResolvers,
  NearestNeighbourResolvers,
  PopulationEstimate,
} from '../generated/resolver-types.js';
import type { BoroughModel } from '../models.js';
import { findPlace, parentOf } from './codes.js';

const CITY_OF_LONDON = 'E09000001';

/** Mid-year estimates as plain numbers, for what other sectors reckon per head. */
async function listPopulationEstimates(
  borough: BoroughModel,
  context: CouncilContext,
): Promise<PopulationEstimate[]> {
  const series = seriesOf(context, indicatorOf('council.population'), borough.areaCode);
  const figures = await series.find('');
  return figures.flatMap((figure) =>
    figure.value === null
      ? []
      : [
          {
            year: Number(parsePeriod(figure.period).start.slice(0, 4)),
            residents: Number(figure.value),
            figure: figureId(figure),
          },
        ],
  );
}

/** How a borough is told. */
export const boroughResolvers: BoroughResolvers = {
  __resolveReference: ({ gssCode }, context) => findPlace(context, gssCode, 'BOROUGH'),
  gssCode: (borough) => borough.areaCode,
  isLondonBorough: (borough) => borough.areaCode !== CITY_OF_LONDON,
  region: (borough, _args, context) => parentOf(context, borough),
  ...seriesFields({
    population: 'council.population',
    populationAged0To17: 'council.population-aged-0-to-17',
    residents2021: 'council.census-2021-residents',
    residentWeightedDeprivation: 'council.imd-2025-resident-weighted-score',
    lsoasByDeprivation: 'council.imd-2025-lsoas',
  }),
  populationEstimates: (borough, _args, context) => listPopulationEstimates(borough, context),
  wards: async (borough, _args, context) => [
    ...(await context.council.wards.load(borough.areaCode)),
  ],
  deprivation: (borough) => borough,
  nearestNeighbours: async (borough, args, context) => {
    const { limit } = pageRequest({ first: args.first });
    return (await context.council.neighbours.load(borough.areaCode)).slice(0, limit);
  },
  council: (borough) => borough,
  place: async (borough, _args, context) =>
    (await context.registers.placesOfBorough.load(borough.areaCode))[0] ?? null,
  wellbeingBoard: (borough, _args, context) =>
    context.registers.wellbeingBoard.load(borough.areaCode),
};

/** How an authority like another one is told. */
export const nearestNeighbourResolvers: NearestNeighbourResolvers = {
  borough: (neighbour, _args, context) =>
    neighbour.gssCode === null ? null : findPlace(context, neighbour.gssCode, 'BOROUGH'),
};
