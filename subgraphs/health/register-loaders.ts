import type { FigureLoaders } from '../shared/figures/loaders.js';
import { manyByKey } from '../shared/loading/by-key.js';
import { Loader } from '../shared/loading/loader.js';
import type { HubServiceModel, PcnLeadershipModel, PrimaryCareSiteModel } from './models.js';
import { listHubServices, listLeadership, listSites } from './queries/primary-care-registers.js';
import type { HealthTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

/** Loaders of registers: one statement a relation; each notes the releases of what it hands out. */
export interface RegisterLoaders {
  /** Services at the hub of a network, ordered by name. */
  readonly hubServices: Loader<string, HubServiceModel[]>;
  /** Who leads a network; none where it is not on file. */
  readonly leadership: Loader<string, PcnLeadershipModel[]>;
  /** Buildings of primary care in a borough, ordered by id. */
  readonly sites: Loader<string, PrimaryCareSiteModel[]>;
}

/** Fresh loaders over the registers of the health subgraph. */
export function createRegisterLoaders(
  released: Released<HealthTables>,
  noteReleases: FigureLoaders['noteReleases'],
): RegisterLoaders {
  const many = <Row extends Parameters<typeof noteReleases>[0][number]>(
    list: (keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ): Loader<string, Row[]> =>
    new Loader(async (keys) => {
      const rows = await list(keys);
      noteReleases(rows);
      return manyByKey(keys, rows, keyOf);
    });
  return {
    hubServices: many(
      (codes) => listHubServices(released, codes),
      (service) => service.pcn_code,
    ),
    leadership: many(
      (codes) => listLeadership(released, codes),
      (leadership) => leadership.pcn_code,
    ),
    sites: many(
      (boroughs) => listSites(released, boroughs),
      (site) => site.borough_code,
    ),
  };
}
