import type { Indicator } from '../indicator.js';
import { generalPracticePaymentIndicators } from './general-practice-indicators.js';
import { grantIndicators } from './grant-indicators.js';
import { investmentIndicators } from './investment-indicators.js';
import { networkContractIndicators } from './network-contract-indicators.js';
import { outturnIndicators } from './outturn-indicators.js';
import { perHeadIndicators } from './per-head-indicators.js';
import { weightedPopulationIndicators } from './weighted-population-indicators.js';

/** The registry of the finance sector. */
export const financeIndicators: readonly Indicator[] = [
  ...outturnIndicators,
  ...perHeadIndicators,
  ...generalPracticePaymentIndicators,
  ...grantIndicators,
  ...investmentIndicators,
  ...networkContractIndicators,
  ...weightedPopulationIndicators,
];
