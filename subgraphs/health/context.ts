import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import type { Connection, PageRequest, Total } from '../shared/pagination/page.js';
import { createHealthLoaders, type HealthLoaders } from './loaders.js';
import type { OrganisationModel, ProviderCollaborativeModel } from './models.js';
import { listCollaboratives } from './queries/collaboratives.js';
import { findOrganisationPage, type OrganisationPageFilter } from './queries/organisation-pages.js';
import { listOrganisationsOfKind, type OrganisationFilter } from './queries/organisations.js';
import { createRegisterLoaders, type RegisterLoaders } from './register-loaders.js';
import type { HealthTables } from './tables.js';
import type { Reading } from '../shared/releases/reading.js';

/** What the resolvers of health work with, fresh for each request. */
export interface HealthContext extends FigureContext {
  readonly health: HealthLoaders;
  readonly registers: RegisterLoaders;
  /** The day of validity where none is asked for, see `Reading`. */
  readonly today: string;
  /** Organisations of a kind, ordered by code. */
  organisationsOfKind(filter: OrganisationFilter): Promise<OrganisationModel[]>;
  /** A page of organisations of a kind, ordered by code. */
  organisationPage(
    filter: OrganisationPageFilter,
    request: PageRequest,
  ): Promise<Connection<OrganisationModel, Total>>;
  /** Every collaborative, ordered by id. */
  collaboratives(): Promise<ProviderCollaborativeModel[]>;
}

/** Fresh loaders over the tables of health. */
export function createHealthContext(released: Reading<HealthTables>): HealthContext {
  const shared = createFigureContext(released);
  return {
    health: createHealthLoaders(released),
    registers: createRegisterLoaders(released, (rows) => {
      shared.figures.noteReleases(rows);
    }),
    today: released.today,
    organisationsOfKind: (filter) => listOrganisationsOfKind(released, filter),
    organisationPage: (filter, request) => findOrganisationPage(released, filter, request),
    collaboratives: () => listCollaboratives(released, null),
    ...shared,
  };
}
