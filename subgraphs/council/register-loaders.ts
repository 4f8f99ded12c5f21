import type { FigureLoaders } from '../shared/figures/loaders.js';
import { manyByKey, oneByKey } from '../shared/loading/by-key.js';
import { Loader } from '../shared/loading/loader.js';
import type {
  CouncilServiceModel,
  DelegationModel,
  HealthAndWellbeingBoardModel,
  IntegratedCareSystemModel,
  PlacePartnershipModel,
  PlacePriorityModel,
  ProgrammeRow,
  SeatModel,
  SystemGovernanceModel,
} from './models.js';
import { listGovernance, listSeats, listWellbeingBoards } from './queries/boards.js';
import {
  listProgrammes,
  listServices,
  listServicesOfBoroughs,
  listServicesOfNetworks,
} from './queries/council-services.js';
import {
  listDelegations,
  listPriorities,
  listPrioritiesOfPlaces,
} from './queries/place-decisions.js';
import {
  listCareSystems,
  listPlacePartnerships,
  listPlacesOfBoroughs,
} from './queries/places-of-boroughs.js';
import type { CouncilTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

type One<Row> = Loader<string, Row | null>;
type Many<Row> = Loader<string, readonly Row[]>;

/** Loaders of registers: one statement a relation; each notes the releases of what it hands out. */
export interface RegisterLoaders {
  /** Every place partnership, ordered by id. */
  readonly allPlaces: () => Promise<readonly PlacePartnershipModel[]>;
  /** A place partnership by its id. */
  readonly place: One<PlacePartnershipModel>;
  /** Place partnerships of a borough. */
  readonly placesOfBorough: Many<PlacePartnershipModel>;
  /** Systems of all times, ordered by code. */
  readonly systems: () => Promise<readonly IntegratedCareSystemModel[]>;
  /** Seats of the board of a place, the chair's first. */
  readonly placeSeats: Many<SeatModel>;
  /** Seats of the Health and Wellbeing Board of a borough, the chair's first. */
  readonly wellbeingSeats: Many<SeatModel>;
  /** Health and Wellbeing Board of a borough. */
  readonly wellbeingBoard: One<HealthAndWellbeingBoardModel>;
  /** Functions of a place. */
  readonly delegations: Many<DelegationModel>;
  /** A priority by its id. */
  readonly priority: One<PlacePriorityModel>;
  /** Priorities of a place, ordered by id. */
  readonly prioritiesOfPlace: Many<PlacePriorityModel>;
  /** Strands of a system. */
  readonly governance: Many<SystemGovernanceModel>;
  /** A service by its id. */
  readonly service: One<CouncilServiceModel>;
  /** Services of a borough, ordered by id. */
  readonly servicesOfBorough: Many<CouncilServiceModel>;
  /** Services to which a network refers, ordered by id. */
  readonly servicesOfNetwork: Many<CouncilServiceModel>;
  /** Every programme, ordered by id. */
  readonly programmes: () => Promise<readonly ProgrammeRow[]>;
}

const codesIn = (codes: string): readonly string[] => codes.split(' ');

/** Fresh loaders over the registers of the council subgraph. */
export function createRegisterLoaders(
  released: Released<CouncilTables>,
  noteReleases: FigureLoaders['noteReleases'],
): RegisterLoaders {
  type Noted = Parameters<typeof noteReleases>[0][number];
  const noted = async <Row extends Noted>(rows: Promise<Row[]>): Promise<Row[]> => {
    const found = await rows;
    noteReleases(found);
    return found;
  };
  const one = <Row extends Noted>(
    list: (keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ): One<Row> => new Loader(async (keys) => oneByKey(keys, await noted(list(keys)), keyOf));
  const many = <Row extends Noted>(
    list: (keys: readonly string[]) => Promise<Row[]>,
    keysOf: (row: Row) => string | readonly string[],
  ): Many<Row> => new Loader(async (keys) => manyByKey(keys, await noted(list(keys)), keysOf));
  const once = <Row extends Noted>(list: () => Promise<Row[]>) => {
    let found: Promise<Row[]> | undefined;
    return () => (found ??= noted(list()));
  };
  return {
    allPlaces: once(() => listPlacePartnerships(released, null)),
    place: one(
      (ids) => listPlacePartnerships(released, ids),
      ({ id }) => id,
    ),
    placesOfBorough: many(
      (boroughs) => listPlacesOfBoroughs(released, boroughs),
      (place) => codesIn(place.borough_codes),
    ),
    systems: once(() => listCareSystems(released)),
    placeSeats: many(
      (ids) => listSeats(released, 'PLACE', ids),
      (seat) => seat.board_id,
    ),
    wellbeingSeats: many(
      (ids) => listSeats(released, 'WELLBEING', ids),
      (seat) => seat.board_id,
    ),
    wellbeingBoard: one(
      (boroughs) => listWellbeingBoards(released, boroughs),
      (board) => board.borough_code,
    ),
    delegations: many(
      (places) => listDelegations(released, places),
      (delegation) => delegation.place_id,
    ),
    priority: one(
      (ids) => listPriorities(released, ids),
      ({ id }) => id,
    ),
    prioritiesOfPlace: many(
      (places) => listPrioritiesOfPlaces(released, places),
      (priority) => priority.place_id,
    ),
    governance: many(
      (codes) => listGovernance(released, codes),
      (strand) => strand.icb_code,
    ),
    service: one(
      (ids) => listServices(released, ids),
      ({ id }) => id,
    ),
    servicesOfBorough: many(
      (boroughs) => listServicesOfBoroughs(released, boroughs),
      (service) => service.borough_code,
    ),
    servicesOfNetwork: many(
      (networks) => listServicesOfNetworks(released, networks),
      (service) => codesIn(service.pcn_codes),
    ),
    programmes: once(() => listProgrammes(released)),
  };
}
