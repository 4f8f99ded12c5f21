import type { Indicator } from '../indicator.js';
import { appointmentIndicators } from './appointments.js';
import { bedIndicators } from './beds.js';
import { dischargeIndicators } from './discharge.js';
import { electiveWaitIndicators } from './elective-waits.js';
import { catchmentIndicators, emergencyCareIndicators } from './emergency-care.js';
import { registeredPatientIndicators } from './registered-patients.js';
import { vaccinationIndicators } from './vaccination.js';
import { workforceIndicators } from './workforce.js';

/** The registry of the health sector. */
export const healthIndicators: readonly Indicator[] = [
  ...appointmentIndicators,
  ...bedIndicators,
  ...catchmentIndicators,
  ...dischargeIndicators,
  ...electiveWaitIndicators,
  ...emergencyCareIndicators,
  ...registeredPatientIndicators,
  ...vaccinationIndicators,
  ...workforceIndicators,
];
