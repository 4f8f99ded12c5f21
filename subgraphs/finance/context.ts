import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import { createDeflatorLoaders, type DeflatorLoaders } from './loaders.js';
import { createFundLoaders, type FundLoaders } from './loaders/funds.js';
import type { FinanceTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

/** What the resolvers of finance work with, fresh for each request. */
export interface FinanceContext extends FigureContext {
  readonly deflators: DeflatorLoaders;
  readonly funds: FundLoaders;
}

/** Fresh loaders over the tables of finance. */
export function createFinanceContext(released: Released<FinanceTables>): FinanceContext {
  const shared = createFigureContext(released);
  return {
    deflators: createDeflatorLoaders(released),
    funds: createFundLoaders(released, shared.figures),
    ...shared,
  };
}
