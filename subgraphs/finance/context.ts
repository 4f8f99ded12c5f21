import type { Kysely } from 'kysely';
import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import { createDeflatorLoaders, type DeflatorLoaders } from './loaders.js';
import { createFundLoaders, type FundLoaders } from './loaders/funds.js';
import type { FinanceTables } from './tables.js';

/** What the resolvers of finance work with, fresh for each request. */
export interface FinanceContext extends FigureContext {
  readonly deflators: DeflatorLoaders;
  readonly funds: FundLoaders;
}

/** Fresh loaders over the tables of finance. */
export function createFinanceContext(database: Kysely<FinanceTables>): FinanceContext {
  const shared = createFigureContext(database);
  return {
    ...shared,
    deflators: createDeflatorLoaders(database),
    funds: createFundLoaders(database, shared.figures),
  };
}
