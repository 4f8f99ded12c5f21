import type { AreaParent } from '../../shared/figures/models.js';
import { inequalityField } from '../../shared/inequality/inequality-field.js';
import { figuresField, seriesFields } from '../../shared/figures/series.js';
import type { FigureContext } from '../../shared/figures/loaders.js';
import type { PeriodRange } from '../../shared/periods/label.js';
import type { ProviderCollaborativeModel } from '../models.js';

const itself = (area: AreaParent): AreaParent => area;

/** Typed series of hospitals, for trusts and for areas made of them. */
export const hospitalFields = {
  electiveWaits: itself,
  emergencyCare: itself,
  discharge: itself,
  beds: itself,
};

/** How unequal the levels of a dimension are. */
export const inequalityFields = { inequality: inequalityField('health') };

/** Typed series of who works in general practice. */
export const workforceFields = { workforce: itself };

/** Typed series of vaccination. */
export const vaccinationFields = { vaccination: itself };

const ofCollaborative = ({ id }: ProviderCollaborativeModel): AreaParent => ({ areaCode: id });
const healthFigures = figuresField('health');

/** The same for a collaborative, whose figures stand under its id. */
export const collaborativeHospitalFields = {
  electiveWaits: ofCollaborative,
  emergencyCare: ofCollaborative,
  discharge: ofCollaborative,
  beds: ofCollaborative,
  figures: (
    collaborative: ProviderCollaborativeModel,
    args: { readonly indicators: readonly string[]; readonly periods?: PeriodRange | null },
    context: FigureContext,
  ) => healthFigures(ofCollaborative(collaborative), args, context),
};

/** The typed areas themselves. */
export const hospitalResolvers = {
  ElectiveWaits: seriesFields({
    incompletePathways: 'health.rtt-incomplete-pathways',
    within18Weeks: 'health.rtt-within-18-weeks',
    over52Weeks: 'health.rtt-over-52-weeks',
    waitingForAdmission: 'health.rtt-waiting-for-admission',
    completedAdmitted: 'health.rtt-completed-admitted',
    completedNonAdmitted: 'health.rtt-completed-non-admitted',
    newPathways: 'health.rtt-new-pathways',
  }),
  EmergencyCare: seriesFields({
    attendances: 'health.ae-attendances',
    bookedAttendances: 'health.ae-booked-attendances',
    within4Hours: 'health.ae-within-4-hours',
    over12HoursToAdmission: 'health.ae-over-12-hours-to-admission',
    admissionsViaAe: 'health.emergency-admissions-via-ae',
    attendancesWithBooked: 'health.ae-attendances-with-booked',
    within4HoursWithBooked: 'health.ae-within-4-hours-with-booked',
    emergencyAdmissions: 'health.emergency-admissions',
    admissionsOver4Hours: 'health.emergency-admissions-over-4-hours',
  }),
  HospitalDischarge: seriesFields({
    dischargesPerDay: 'health.discharges-per-day',
    dischargedBy5pm: 'health.discharged-by-5pm',
    noCriteriaToReside: 'health.no-criteria-to-reside',
    delays: 'health.discharge-delays',
  }),
  HospitalBeds: seriesFields({
    generalAcuteAvailable: 'health.general-acute-beds-available',
    generalAcuteOccupied: 'health.general-acute-beds-occupied',
    generalAcuteOccupancy: 'health.general-acute-bed-occupancy',
    adultCriticalCareAvailable: 'health.adult-critical-care-beds-available',
    adultCriticalCareOccupancy: 'health.adult-critical-care-bed-occupancy',
    paediatricIntensiveCareOccupancy: 'health.paediatric-intensive-care-bed-occupancy',
    neonatalIntensiveCareOccupancy: 'health.neonatal-intensive-care-bed-occupancy',
  }),
  PrimaryCareWorkforce: seriesFields({
    generalPractitioners: 'health.gp-fte',
    generalPractitionersPer10000Patients: 'health.gp-fte-per-10000-patients',
    patientsPerGeneralPractitioner: 'health.patients-per-gp',
    networkStaff: 'health.pcn-workforce-fte',
    networkStaffRecords: 'health.pcn-workforce-records',
  }),
  Vaccination: seriesFields({ covidAppointments: 'health.covid-vaccination-appointments' }),
  BoroughHospitalUse: seriesFields({
    attendances: 'health.ae-attendances-by-catchment',
    emergencyAdmissions: 'health.emergency-admissions-by-catchment',
  }),
};
