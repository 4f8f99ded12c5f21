import { manyByKey, oneByKey } from '../shared/loading/by-key.js';
import { Loader } from '../shared/loading/loader.js';
import type { Connection, PageRequest, Total } from '../shared/pagination/page.js';
import type { NearestNeighbourModel, PlaceKind, PlaceModel } from './models.js';
import { listNeighbours } from './queries/neighbours.js';
import { pageOfPlaces, type PlaceFilter } from './queries/place-pages.js';
import {
  listLsoas,
  listPlaces,
  listPlacesOfKinds,
  listWards,
  listWardsOfLsoas,
} from './queries/places.js';
import { listRegionCodes } from './queries/region-codes.js';
import type { CouncilTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

/** Loaders of one request: whatever its fields ask in one turn becomes one statement a relation. */
export interface CouncilLoaders {
  /** All places of some kinds, or those among the codes; ordered by code. */
  readonly list: (
    kinds: readonly PlaceKind[],
    codes: readonly string[] | null,
  ) => Promise<readonly PlaceModel[]>;
  /** A page of wards or lower layer super output areas. */
  readonly page: (
    filter: PlaceFilter,
    request: PageRequest,
  ) => Promise<Connection<PlaceModel, Total>>;
  /** A place by its code; null where no register has it. */
  readonly place: Loader<string, PlaceModel | null>;
  /** Wards of a borough, ordered by code. */
  readonly wards: Loader<string, readonly PlaceModel[]>;
  /** Lower layer super output areas of a ward, ordered by code. */
  readonly lsoas: Loader<string, readonly PlaceModel[]>;
  /** Ward of a lower layer super output area. */
  readonly wardOfLsoa: Loader<string, PlaceModel | null>;
  /** Neighbours of a borough by the model of children's services, the most alike first. */
  readonly neighbours: Loader<string, readonly NearestNeighbourModel[]>;
  /** Code of the NHS region. */
  readonly nhsRegionCode: Loader<string, string | null>;
}

/** Fresh loaders over the tables of the council subgraph. */
export function createCouncilLoaders(released: Released<CouncilTables>): CouncilLoaders {
  return {
    list: (kinds, codes) => listPlacesOfKinds(released, kinds, codes),
    page: (filter, request) => pageOfPlaces(released, filter, request),
    place: new Loader(async (codes) =>
      oneByKey(codes, await listPlaces(released, codes), (place) => place.areaCode),
    ),
    wards: new Loader(async (boroughs) =>
      manyByKey(boroughs, await listWards(released, boroughs), (ward) => ward.parentCode),
    ),
    lsoas: new Loader(async (wards) =>
      manyByKey(wards, await listLsoas(released, wards), (lsoa) => lsoa.wardCode),
    ),
    wardOfLsoa: new Loader(async (lsoas) =>
      oneByKey(lsoas, await listWardsOfLsoas(released, lsoas), (ward) => ward.lsoaCode),
    ),
    neighbours: new Loader(async (boroughs) =>
      manyByKey(
        boroughs,
        await listNeighbours(released, 'dfe-childrens-services', boroughs),
        (row) => row.of,
      ),
    ),
    nhsRegionCode: new Loader(async (codes) => {
      const rows = await listRegionCodes(released, codes);
      return oneByKey(codes, rows, (row) => row.gss_code).map(
        (row) => row?.nhs_region_code ?? null,
      );
    }),
  };
}
