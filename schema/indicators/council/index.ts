import type { Indicator } from '../indicator.js';

/** The registry of the council sector. */
export const councilIndicators: readonly Indicator[] = [];
