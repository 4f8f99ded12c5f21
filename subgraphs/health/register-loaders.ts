import DataLoader from 'dataloader';
import type { FigureLoaders } from '../shared/figures/loaders.js';
import type { HubServiceModel, PcnLeadershipModel, PrimaryCareSiteModel } from './models.js';
import { listHubServices, listLeadership, listSites } from './queries/primary-care-registers.js';
import type { HealthTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

/** Loaders of registers: one statement a relation; each notes the releases of what it hands out. */
export interface RegisterLoaders {
  /** Services at the hub of a network, ordered by name. */
  readonly hubServices: DataLoader<string, HubServiceModel[]>;
  /** Who leads a network; none where it is not on file. */
  readonly leadership: DataLoader<string, PcnLeadershipModel[]>;
  /** Buildings of primary care in a borough, ordered by id. */
  readonly sites: DataLoader<string, PrimaryCareSiteModel[]>;
}

/** Fresh loaders over the registers of the health subgraph. */
export function createRegisterLoaders(
  released: Released<HealthTables>,
  noteReleases: FigureLoaders['noteReleases'],
): RegisterLoaders {
  const many = <Row extends Parameters<typeof noteReleases>[0][number]>(
    list: (keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ): DataLoader<string, Row[]> =>
    new DataLoader(async (keys) => {
      const rows = await list(keys);
      noteReleases(rows);
      return keys.map((key) => rows.filter((row) => keyOf(row) === key));
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
