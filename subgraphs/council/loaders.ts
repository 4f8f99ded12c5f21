import DataLoader from 'dataloader';
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
  readonly place: DataLoader<string, PlaceModel | null>;
  /** Wards of a borough, ordered by code. */
  readonly wards: DataLoader<string, readonly PlaceModel[]>;
  /** Lower layer super output areas of a ward, ordered by code. */
  readonly lsoas: DataLoader<string, readonly PlaceModel[]>;
  /** Ward of a lower layer super output area. */
  readonly wardOfLsoa: DataLoader<string, PlaceModel | null>;
  /** Neighbours of a borough by the model of children's services, the most alike first. */
  readonly neighbours: DataLoader<string, readonly NearestNeighbourModel[]>;
  /** Code of the NHS region. */
  readonly nhsRegionCode: DataLoader<string, string | null>;
}

/** One row a key: the last that has it. */
function one<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Many rows a key, in the order of the rows. */
function many<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): Row[][] {
  const byKey = new Map(keys.map((key): [string, Row[]] => [key, []]));
  for (const row of rows) byKey.get(keyOf(row) ?? '')?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** Fresh loaders over the tables of the council subgraph. */
export function createCouncilLoaders(released: Released<CouncilTables>): CouncilLoaders {
  return {
    list: (kinds, codes) => listPlacesOfKinds(released, kinds, codes),
    page: (filter, request) => pageOfPlaces(released, filter, request),
    place: new DataLoader(async (codes) =>
      one(codes, await listPlaces(released, codes), (place) => place.areaCode),
    ),
    wards: new DataLoader(async (boroughs) =>
      many(boroughs, await listWards(released, boroughs), (ward) => ward.parentCode),
    ),
    lsoas: new DataLoader(async (wards) =>
      many(wards, await listLsoas(released, wards), (lsoa) => lsoa.wardCode),
    ),
    wardOfLsoa: new DataLoader(async (lsoas) =>
      one(lsoas, await listWardsOfLsoas(released, lsoas), (ward) => ward.lsoaCode),
    ),
    neighbours: new DataLoader(async (boroughs) =>
      many(
        boroughs,
        await listNeighbours(released, 'dfe-childrens-services', boroughs),
        (row) => row.of,
      ),
    ),
    nhsRegionCode: new DataLoader(async (codes) => {
      const rows = await listRegionCodes(released, codes);
      return one(codes, rows, (row) => row.gss_code).map((row) => row?.nhs_region_code ?? null);
    }),
  };
}
