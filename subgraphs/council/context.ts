import type { Kysely } from 'kysely';
import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import { createCouncilLoaders, type CouncilLoaders } from './loaders.js';
import type { CouncilTables } from './tables.js';

/** What the resolvers of one request share. */
export interface CouncilContext extends FigureContext {
  readonly council: CouncilLoaders;
}

/** A fresh context for one request. */
export function createCouncilContext(database: Kysely<CouncilTables>): CouncilContext {
  return {
    ...createFigureContext(database),
    council: createCouncilLoaders(database),
  };
}
