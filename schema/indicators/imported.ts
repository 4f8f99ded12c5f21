import type { Indicator, SectorId } from './indicator.js';

/** The sector whose subgraph keeps the entries that imports bring. */
export const importedSector: SectorId = 'council';

/** The id under which an indicator of Fingertips enters that nobody has described in this folder. */
export function importedIndicatorId(fingertipsId: string): Indicator['id'] {
  return `council.fingertips-${fingertipsId}`;
}

/** Whether an id is one that an import may bring, whether or not it has. */
export function isImportedIndicatorId(id: string): boolean {
  return /^council\.fingertips-\d{1,9}$/.test(id);
}
