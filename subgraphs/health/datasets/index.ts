import { similarAuthorities } from '../../shared/area-groups/similar-authorities.js';
import { statisticalNeighbourGroups } from '../../shared/area-groups/statistical-neighbours.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { observationDataset } from '../../shared/imports/observation-file.js';
import { aeLongSeries } from './ae-long-series.js';
import { aeMonthly } from './ae-monthly.js';
import { boroughBoards } from './borough-boards.js';
import { covidVaccinationAppointments } from './covid-vaccination-appointments.js';
import { dischargeDelays } from './discharge-delays.js';
import { discharges } from './discharges.js';
import { gpAppointmentsByPractice } from './gp-appointments-by-practice.js';
import { gpAppointmentsBySubIcb } from './gp-appointments-by-sub-icb.js';
import { gpPractices } from './gp-practices.js';
import { gpWorkforceByBorough } from './gp-workforce-by-borough.js';
import { hospitalBeds } from './hospital-beds.js';
import { nhsTrusts } from './nhs-trusts.js';
import { noCriteriaToReside } from './no-criteria-to-reside.js';
import { pcnWorkforce } from './pcn-workforce.js';
import { practiceBoroughs } from './practice-boroughs.js';
import { primaryCareRegisters } from './primary-care-registers.js';
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
import { rttWaits } from './rtt-waits.js';
import { trustCatchments } from './trust-catchments.js';

/** Every dataset that the health sector imports. */
export const healthDatasets: readonly PublishedDataset[] = [
  aeLongSeries,
  aeMonthly,
  boroughBoards,
  collaborativeMemberRegister,
  collaborativeRegister,
  covidVaccinationAppointments,
  dischargeDelays,
  discharges,
  gpAppointmentsByPractice,
  gpAppointmentsBySubIcb,
  gpPractices,
  gpWorkforceByBorough,
  hospitalBeds,
  nhsTrusts,
  noCriteriaToReside,
  observationDataset('health'),
  organisationRegister,
  pcnWorkforce,
  practiceBoroughs,
  ...primaryCareRegisters,
  primaryCareNetworks,
  regionRegister,
  registeredPatients,
  registeredPatientsMapping,
  rttWaits,
  subIcbBoardRegister,
  similarAuthorities,
  statisticalNeighbourGroups,
  successionRegister,
  trustCatchments,
];
