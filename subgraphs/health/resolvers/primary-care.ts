import type { AreaParent } from '../../shared/figures/models.js';
import { figuresField, seriesFields } from '../../shared/figures/series.js';

/** What every area with general practice tells. */
export const generalPracticeFields = {
  primaryCare: (area: AreaParent): AreaParent => area,
};

/** Any indicator of health, for areas whose boundaries stay. */
export const figureFields = { figures: figuresField('health') };

/** General practice of an area. */
export const primaryCareResolvers = {
  PrimaryCare: seriesFields({
    registeredPatients: 'health.registered-patients',
    appointments: 'health.gp-appointments',
    appointmentsWithin14Days: 'health.gp-appointments-within-14-days',
    sameDayAppointments: 'health.gp-appointments-same-day',
    appointmentsNotAttended: 'health.gp-appointments-not-attended',
    faceToFaceAppointments: 'health.gp-appointments-face-to-face',
    appointmentsWithGp: 'health.gp-appointments-with-gp',
    appointmentsPer1000Patients: 'health.gp-appointments-per-1000-patients',
  }),
};
