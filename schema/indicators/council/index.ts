import type { Indicator } from '../indicator.js';
import { adultSocialCareIndicators } from './adult-social-care.js';
import { childrenIndicators } from './children.js';
import { deprivationIndicators } from './deprivation.js';
import { educationIndicators } from './education.js';
import { housingIndicators } from './housing.js';
import { populationIndicators } from './population.js';
import { publicHealthIndicators } from './public-health.js';
import { schoolIndicators } from './schools.js';

/** The registry of the council sector. */
export const councilIndicators: readonly Indicator[] = [
  ...populationIndicators,
  ...deprivationIndicators,
  ...housingIndicators,
  ...publicHealthIndicators,
  ...adultSocialCareIndicators,
  ...childrenIndicators,
  ...educationIndicators,
  ...schoolIndicators,
];
