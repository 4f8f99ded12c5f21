import type { Indicator } from '../indicator.js';
import { adultHealthIndicators } from './adult-health.js';
import { ascofIndicators } from './ascof.js';
import { censusIndicators } from './census.js';
import { deprivation2019Indicators } from './deprivation-2019.js';
import { deprivationDomainIndicators } from './deprivation-domains.js';
import { fingertipsIndicators } from './fingertips.js';
import { healthIndexIndicators } from './health-index.js';
import { lookedAfterIndicators } from './looked-after-children.js';
import { roughSleepingIndicators } from './rough-sleeping.js';

/** Figures that widen what the first datasets hold. */
export const furtherIndicators: readonly Indicator[] = [
  ...censusIndicators,
  ...deprivation2019Indicators,
  ...deprivationDomainIndicators,
  ...adultHealthIndicators,
  ...fingertipsIndicators,
  ...ascofIndicators,
  ...healthIndexIndicators,
  ...lookedAfterIndicators,
  ...roughSleepingIndicators,
];
