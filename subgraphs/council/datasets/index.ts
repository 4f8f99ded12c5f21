import { similarAuthorities } from '../../shared/area-groups/similar-authorities.js';
import { boroughBoardGroups } from '../../shared/area-groups/borough-boards.js';
import { observationDataset } from '../../shared/imports/observation-file.js';
import type { ModelledDataset, PublishedDataset } from '../../shared/imports/dataset.js';
import type { CouncilTables } from '../tables.js';
import { boardRegisters } from './board-registers.js';
import { furtherFigures } from './further-figures.js';
import { localAuthorityInteractiveTool } from './dfe-lait/dataset.js';
import { populationAged0To17 } from './dfe-population-aged-0-to-17.js';
import { statisticalNeighbours } from './dfe-statistical-neighbours.js';
import { deprivationOfSmallAreas } from './mhclg-deprivation-small-areas.js';
import { deprivationOfBoards, deprivationOfBoroughs } from './mhclg-deprivation-summaries.js';
import { homelessness } from './mhclg-homelessness/dataset.js';
import { smallAreaSummaries } from './modelled/small-area-summaries.js';
import { statutoryBoards } from './modelled/statutory-boards.js';
import { adultSocialCareOutcomes } from './nhs-digital-ascof.js';
import { oflogAdultSocialCare } from './oflog-adult-social-care.js';
import { censusResidents } from './ons-census-residents.js';
import { localAuthorityNames } from '../../shared/areas/local-authority-names.js';
import { midYearPopulation } from './ons-mid-year-population.js';
import { placeRegisters } from './place-registers.js';
import { regions } from './regions.js';
import { serviceRegisters } from './service-registers.js';

/** Datasets of this sector that publishers issue. */
export const published: readonly PublishedDataset[] = [
  observationDataset('council'),
  regions,
  localAuthorityNames,
  deprivationOfSmallAreas,
  deprivationOfBoroughs,
  deprivationOfBoards,
  censusResidents,
  midYearPopulation,
  populationAged0To17,
  homelessness,
  localAuthorityInteractiveTool,
  statisticalNeighbours,
  boroughBoardGroups,
  similarAuthorities,
  oflogAdultSocialCare,
  adultSocialCareOutcomes,
  ...furtherFigures,
  ...placeRegisters,
  ...boardRegisters,
  ...serviceRegisters,
];

/** Datasets computed from them. */
export const modelled: readonly ModelledDataset<CouncilTables>[] = [
  smallAreaSummaries,
  statutoryBoards,
];
