import type { Kysely } from 'kysely';
import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import type { PageRequest } from '../shared/pagination/page.js';
import { todayInLondon } from '../shared/periods/calendar-date.js';
import { createHealthLoaders, type HealthLoaders } from './loaders.js';
import type { OrganisationModel, ProviderCollaborativeModel } from './models.js';
import { listCollaboratives } from './queries/collaboratives.js';
import {
  findOrganisationPage,
  type OrganisationPage,
  type OrganisationPageFilter,
} from './queries/organisation-pages.js';
import { listOrganisationsOfKind, type OrganisationFilter } from './queries/organisations.js';
import { createRegisterLoaders, type RegisterLoaders } from './register-loaders.js';
import type { HealthTables } from './tables.js';

/** What the resolvers of health work with, fresh for each request. */
export interface HealthContext extends FigureContext {
  readonly health: HealthLoaders;
  readonly registers: RegisterLoaders;
  /** Today in London, the day of validity where none is asked for. */
  readonly today: string;
  /** Organisations of a kind, ordered by code. */
  organisationsOfKind(filter: OrganisationFilter): Promise<OrganisationModel[]>;
  /** A page of organisations of a kind, ordered by code. */
  organisationPage(filter: OrganisationPageFilter, request: PageRequest): Promise<OrganisationPage>;
  /** Every collaborative, ordered by id. */
  collaboratives(): Promise<ProviderCollaborativeModel[]>;
}

/** Fresh loaders over the tables of health. */
export function createHealthContext(database: Kysely<HealthTables>): HealthContext {
  const shared = createFigureContext(database);
  return {
    ...shared,
    health: createHealthLoaders(database),
    registers: createRegisterLoaders(database, (rows) => {
      shared.figures.noteReleases(rows);
    }),
    today: todayInLondon(),
    organisationsOfKind: (filter) => listOrganisationsOfKind(database, filter),
    organisationPage: (filter, request) => findOrganisationPage(database, filter, request),
    collaboratives: () => listCollaboratives(database, null),
  };
}
