import type { Indicator } from '../indicator.js';

/** The registry of the health sector. */
export const healthIndicators: readonly Indicator[] = [];
