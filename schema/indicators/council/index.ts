import type { Indicator } from '../indicator.js';
import { adultSocialCareIndicators } from './adult-social-care.js';
import { childrenIndicators } from './children.js';
import { deprivationIndicators } from './deprivation.js';
import { educationIndicators } from './education.js';
import { furtherIndicators } from './further.js';
import { homelessnessIndicators } from './homelessness.js';
import { housingIndicators } from './housing.js';
import { interactiveToolIndicators } from './interactive-tool.js';
import { populationIndicators } from './population.js';
import { publicHealthIndicators } from './public-health.js';
import { schoolIndicators } from './schools.js';
import { serviceUseIndicators } from './service-use.js';

/** The registry of the council sector. */
export const councilIndicators: readonly Indicator[] = [
  ...populationIndicators,
  ...deprivationIndicators,
  ...housingIndicators,
  ...homelessnessIndicators,
  ...publicHealthIndicators,
  ...adultSocialCareIndicators,
  ...childrenIndicators,
  ...educationIndicators,
  ...schoolIndicators,
  ...serviceUseIndicators,
  ...interactiveToolIndicators,
  ...furtherIndicators,
];
