import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { lookedAfterChildren } from './dfe-looked-after-children.js';
import { deprivation2019 } from './mhclg-deprivation-2019.js';
import { roughSleeping } from './mhclg-rough-sleeping/dataset.js';
import { fingertips } from './ohid-fingertips/dataset.js';
import { fingertipsSeries } from './ohid-fingertips/derived-series.js';
import { censusAges } from './ons-census-ages.js';
import { healthIndex } from './ons-health-index.js';

/** Figures that widen what the first datasets hold. */
export const furtherFigures: readonly PublishedDataset[] = [
  lookedAfterChildren,
  roughSleeping,
  healthIndex,
  fingertips,
  fingertipsSeries,
  censusAges,
  deprivation2019,
];
