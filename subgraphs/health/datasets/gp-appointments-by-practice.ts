import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import {
  appointmentDimensions,
  appointmentLevels,
  type AppointmentDimension,
} from './appointment-levels.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';

/** Columns of the levels, in the order of `appointmentLevels`. */
const columnsOf = {
  status: ['ATTENDED', 'DNA', 'STATUS_UNKNOWN'],
  professional: ['HCP_GP', 'HCP_OTHER_PRACTICE_STAFF', 'HCP_UNKNOWN'],
  mode: ['FACE_TO_FACE', 'HOME_VISIT', 'TELEPHONE', 'VIDEO_ONLINE', 'MODE_UNKNOWN'],
  'time-from-booking': [
    'SAME_DAY',
    'ONE_DAY',
    'D2_7',
    'D8_14',
    'D15_21',
    'D22_28',
    'D28_PLUS',
    'WAIT_UNKNOWN',
  ],
} as const satisfies Readonly<Record<AppointmentDimension, readonly string[]>>;

type Column =
  | 'MONTH'
  | 'GP_CODE'
  | 'SUB_ICB_LOCATION_CODE'
  | 'APPOINTMENTS'
  | (typeof columnsOf)[AppointmentDimension][number];

const columns: readonly Column[] = [
  'MONTH',
  'GP_CODE',
  'SUB_ICB_LOCATION_CODE',
  'APPOINTMENTS',
  ...Object.values(columnsOf).flat(),
];

interface Level {
  readonly dimension: AppointmentDimension;
  readonly level: string;
  readonly count: number;
}

type Cell = (name: Column) => string;

/** The levels of a row, or why they cannot be taken: each dimension has to sum to the appointments. */
function readLevels(cell: Cell, total: number): readonly Level[] | string {
  const levels: Level[] = [];
  for (const dimension of appointmentDimensions) {
    const named = columnsOf[dimension];
    const counts = named.map((column) => parseCount(cell(column)));
    const bad = counts.indexOf(undefined);
    if (bad >= 0) return `${String(named[bad])} is no whole number`;
    const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
    if (sum !== total) {
      return `${dimension} sums to ${String(sum)}; expected the ${String(total)} appointments`;
    }
    counts.forEach((count, at) => {
      levels.push({
        dimension,
        level: appointmentLevels[dimension][at] ?? '',
        count: count ?? 0,
      });
    });
  }
  return levels;
}

/**
 * Appointments in general practice by practice. A joined table: its network and list size are left to
 * the extracts of registered patients, which date them.
 */
export const gpAppointmentsByPractice: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/gp-appointments-by-practice',
  title: 'Appointments in General Practice, by practice',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 1,
  editions: [
    {
      sha256: 'a6349459b89b7e1bb52acd56eca960e3bdaf475fcab43e8af73ac7573198fda9',
      edition: 'November 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      if (!londonSubIcbCodes.has(cell('SUB_ICB_LOCATION_CODE'))) {
        intake.outOfScope(NOT_OF_LONDON);
        continue;
      }
      const month = cell('MONTH');
      const total = parseCount(cell('APPOINTMENTS'));
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || total === undefined) {
        intake.reject(
          source,
          `month "${month}", appointments "${cell('APPOINTMENTS')}"; expected 2025-11 and a whole number`,
        );
        continue;
      }
      const levels = readLevels(cell, total);
      if (typeof levels === 'string') {
        intake.reject(source, `${cell('GP_CODE')}: ${levels}`);
        continue;
      }
      const common = {
        indicator: 'health.gp-appointments',
        area: cell('GP_CODE'),
        period: `M${month}`,
        source,
      };
      yield observationFact({ ...common, value: total });
      for (const { dimension, level, count } of levels) {
        yield observationFact({ ...common, dimensions: { [dimension]: level }, value: count });
      }
    }
  },
};
