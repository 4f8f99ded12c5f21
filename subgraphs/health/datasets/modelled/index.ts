import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { HealthTables } from '../../tables.js';
import { accessWithinBoroughs } from './access-within-boroughs.js';
import { catchmentUse } from './catchment-use.js';
import { generalPracticeByArea } from './general-practice-by-area.js';
import { generalPracticeRates } from './general-practice-rates.js';
import { hospitalFigures } from './hospital-figures.js';
import { networkBoroughs } from './network-boroughs.js';
import { networks } from './networks.js';
import { practiceNetworks } from './practice-networks.js';
import { primaryCareWorkforce } from './primary-care-workforce.js';
import { trustBoards } from './trust-boards.js';

/** Every dataset that the health sector computes, each after those it is computed from. */
export const healthModelled: readonly ModelledDataset<HealthTables>[] = [
  networks,
  practiceNetworks,
  trustBoards,
  networkBoroughs,
  generalPracticeByArea,
  generalPracticeRates,
  accessWithinBoroughs,
  hospitalFigures,
  catchmentUse,
  primaryCareWorkforce,
];
