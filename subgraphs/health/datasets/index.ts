import { statisticalNeighbourGroups } from '../../shared/area-groups/statistical-neighbours.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { boroughBoards } from './borough-boards.js';
import { gpAppointmentsByPractice } from './gp-appointments-by-practice.js';
import { gpAppointmentsBySubIcb } from './gp-appointments-by-sub-icb.js';
import { gpPractices } from './gp-practices.js';
import { nhsTrusts } from './nhs-trusts.js';
import { practiceBoroughs } from './practice-boroughs.js';
import { primaryCareNetworks } from './primary-care-networks.js';
import { registeredPatientsMapping } from './registered-patients-mapping.js';
import { registeredPatients } from './registered-patients.js';
import {
  collaborativeMemberRegister,
  collaborativeRegister,
  organisationRegister,
  regionRegister,
  subIcbBoardRegister,
  successionRegister,
} from './registers.js';
import { trustCatchments } from './trust-catchments.js';

/** Every dataset that the health sector imports. */
export const healthDatasets: readonly PublishedDataset[] = [
  boroughBoards,
  collaborativeMemberRegister,
  collaborativeRegister,
  gpAppointmentsByPractice,
  gpAppointmentsBySubIcb,
  gpPractices,
  nhsTrusts,
  organisationRegister,
  practiceBoroughs,
  primaryCareNetworks,
  regionRegister,
  registeredPatients,
  registeredPatientsMapping,
  subIcbBoardRegister,
  statisticalNeighbourGroups,
  successionRegister,
  trustCatchments,
];
