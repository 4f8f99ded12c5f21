import type { Indicator } from '../indicator.js';
import { appointmentIndicators } from './appointments.js';
import { registeredPatientIndicators } from './registered-patients.js';

/** The registry of the health sector. */
export const healthIndicators: readonly Indicator[] = [
  ...appointmentIndicators,
  ...registeredPatientIndicators,
];
