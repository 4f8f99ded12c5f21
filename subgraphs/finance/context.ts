import type { Kysely } from 'kysely';
import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import { createDeflatorLoaders, type DeflatorLoaders } from './loaders.js';
import type { FinanceTables } from './tables.js';

/** What the resolvers of finance work with, fresh for each request. */
export interface FinanceContext extends FigureContext {
  readonly deflators: DeflatorLoaders;
}

/** Fresh loaders over the tables of finance. */
export function createFinanceContext(database: Kysely<FinanceTables>): FinanceContext {
  return { ...createFigureContext(database), deflators: createDeflatorLoaders(database) };
}
