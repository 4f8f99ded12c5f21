import type { Indicator } from '../indicator.js';
import { generalPracticePaymentIndicators } from './general-practice-indicators.js';
import { outturnIndicators } from './outturn-indicators.js';
import { perHeadIndicators } from './per-head-indicators.js';

/** The registry of the finance sector. */
export const financeIndicators: readonly Indicator[] = [
  ...outturnIndicators,
  ...perHeadIndicators,
  ...generalPracticePaymentIndicators,
];
