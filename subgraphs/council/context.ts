import { createFigureContext, type FigureContext } from '../shared/figures/loaders.js';
import { createCouncilLoaders, type CouncilLoaders } from './loaders.js';
import { createRegisterLoaders, type RegisterLoaders } from './register-loaders.js';
import { listImportedIndicators } from './queries/imported-indicators.js';
import type { CouncilTables } from './tables.js';
import type { Reading } from '../shared/releases/reading.js';

/** What the resolvers of one request share. */
export interface CouncilContext extends FigureContext {
  readonly council: CouncilLoaders;
  readonly registers: RegisterLoaders;
  /** The day of validity where none is asked for, see `Reading`. */
  readonly today: string;
}

/** A fresh context for one request. */
export function createCouncilContext(released: Reading<CouncilTables>): CouncilContext {
  const shared = createFigureContext(released, (ids) => listImportedIndicators(released, ids));
  return {
    council: createCouncilLoaders(released),
    registers: createRegisterLoaders(released, (rows) => {
      shared.figures.noteReleases(rows);
    }),
    today: released.today,
    ...shared,
  };
}
