import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import {
  appointmentDimensions,
  appointmentLevel,
  type AppointmentDimension,
} from './appointment-levels.js';
import { AppointmentTally } from './appointment-tally.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';
import { parsePublicationDate } from './nhs-dates.js';

const columnOf: Readonly<Record<AppointmentDimension, (typeof columns)[number]>> = {
  status: 'APPT_STATUS',
  professional: 'HCP_TYPE',
  mode: 'APPT_MODE',
  'time-from-booking': 'TIME_BETWEEN_BOOK_AND_APPT',
};

const columns = [
  'SUB_ICB_LOCATION_CODE',
  'APPOINTMENT_MONTH',
  'APPT_STATUS',
  'HCP_TYPE',
  'APPT_MODE',
  'TIME_BETWEEN_BOOK_AND_APPT',
  'COUNT_OF_APPOINTMENTS',
] as const;

/**
 * Appointments in general practice by sub-location and month. The file crosses status, professional,
 * mode and time from booking; the total and the four margins are kept, each a sum of its rows.
 */
export const gpAppointmentsBySubIcb: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/gp-appointments-by-sub-icb',
  title: 'Appointments in General Practice, by sub-ICB location',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 1,
  editions: [
    {
      sha256: 'ee57f33e48da920bec5d3d0882f9b2ecf7b219aea8fd393a9fe82ee5489679e6',
      edition: 'June 2023 to November 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'SUBSET',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    const tallies = new Map<string, AppointmentTally>();
    const before = new RowsBefore(sample.path, intake);
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = cell('SUB_ICB_LOCATION_CODE');
      if (!londonSubIcbCodes.has(area)) {
        intake.outOfScope(NOT_OF_LONDON);
        continue;
      }
      const month = parsePublicationDate(cell('APPOINTMENT_MONTH'));
      if (month?.endsWith('-01') !== true) {
        intake.reject(
          source,
          `month "${cell('APPOINTMENT_MONTH')}"; expected the first of a month`,
        );
        continue;
      }
      const labels = appointmentDimensions.map((dimension) => cell(columnOf[dimension]));
      if (before.has([area, month, ...labels], [cell('COUNT_OF_APPOINTMENTS')], source)) continue;
      const key = `${area} ${month}`;
      const tally = tallies.get(key) ?? new AppointmentTally(area, `M${month.slice(0, 7)}`);
      tallies.set(key, tally);
      const levels = appointmentDimensions.map((dimension, at) =>
        appointmentLevel(dimension, labels[at] ?? ''),
      );
      const count = parseCount(cell('COUNT_OF_APPOINTMENTS'));
      if (count === undefined || levels.includes(undefined)) {
        tally.incomplete = true;
        intake.reject(
          source,
          `"${cell('COUNT_OF_APPOINTMENTS')}" appointments of ${labels.map((label) => `"${label}"`).join(', ')}; expected a whole number and known labels`,
        );
        continue;
      }
      appointmentDimensions.forEach((dimension, at) => {
        tally.add(dimension, levels[at] ?? '', count);
      });
      tally.total += count;
    }
    for (const tally of tallies.values()) yield* tally.facts();
  },
};
