import type { Indicator } from '../indicator.js';

/** The registry of the finance sector. */
export const financeIndicators: readonly Indicator[] = [];
