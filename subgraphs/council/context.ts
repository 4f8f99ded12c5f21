import type { Kysely } from 'kysely';
import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import { createCouncilLoaders, type CouncilLoaders } from './loaders.js';
import { todayInLondon } from '../shared/periods/calendar-date.js';
import { createRegisterLoaders, type RegisterLoaders } from './register-loaders.js';
import type { CouncilTables } from './tables.js';

/** What the resolvers of one request share. */
export interface CouncilContext extends FigureContext {
  readonly council: CouncilLoaders;
  readonly registers: RegisterLoaders;
  /** Today in London, the day of validity where none is asked for. */
  readonly today: string;
}

/** A fresh context for one request. */
export function createCouncilContext(database: Kysely<CouncilTables>): CouncilContext {
  const shared = createFigureContext(database);
  return {
    ...shared,
    council: createCouncilLoaders(database),
    registers: createRegisterLoaders(database, (rows) => {
      shared.figures.noteReleases(rows);
    }),
    today: todayInLondon(),
  };
}
