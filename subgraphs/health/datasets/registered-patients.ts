import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { londonSubIcbCodes, NOT_OF_LONDON } from './london.js';
import { parsePublicationDate } from './nhs-dates.js';

const columns = [
  'EXTRACT_DATE',
  'TYPE',
  'SUB_ICB_LOCATION_CODE',
  'CODE',
  'SEX',
  'AGE',
  'NUMBER_OF_PATIENTS',
] as const;

const indicator = 'health.registered-patients';

/** The sum of the practices of a sub-location; null once one of its rows could not be read. */
interface Total {
  readonly area: string;
  readonly period: string;
  sum: number | null;
}

function totalFact({ area, period, sum }: Total): Fact {
  const common = { indicator, area, period, method: 'sum-of-rows', source: null };
  return sum === null
    ? observationFact({ ...common, value: null, marker: 'x' })
    : observationFact({ ...common, value: sum });
}

/**
 * Patients on the lists of practices on the day of each extract, and their sums by sub-location. Patients
 * registered with a practice are not the residents of its area.
 */
export const registeredPatients: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/registered-patients',
  title: 'Patients registered at a GP practice',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 1,
  editions: [
    {
      sha256: 'b1781bf8be192db0fca38a07f508d68547eda571301f89bd80ef642a251a4253',
      edition: 'March to December 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'SUBSET',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    const totals = new Map<string, Total>();
    const before = new RowsBefore(sample.path, intake);
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = cell('SUB_ICB_LOCATION_CODE');
      if (!londonSubIcbCodes.has(area)) {
        intake.outOfScope(NOT_OF_LONDON);
        continue;
      }
      if (cell('TYPE') !== 'GP' || cell('SEX') !== 'ALL' || cell('AGE') !== 'ALL') {
        intake.outOfScope('not a whole list of a practice');
        continue;
      }
      const extract = parsePublicationDate(cell('EXTRACT_DATE'));
      if (extract === undefined) {
        intake.reject(source, `extract "${cell('EXTRACT_DATE')}"; expected a date`);
        continue;
      }
      const stated = [area, cell('NUMBER_OF_PATIENTS')];
      if (before.has([extract, cell('CODE')], stated, source)) continue;
      const period = `S${extract}`;
      const total = totals.get(`${area} ${period}`) ?? { area, period, sum: 0 };
      totals.set(`${area} ${period}`, total);
      const patients = parseCount(cell('NUMBER_OF_PATIENTS'));
      if (patients === undefined) {
        total.sum = null;
        intake.reject(
          source,
          `${cell('CODE')} has "${cell('NUMBER_OF_PATIENTS')}" patients; expected a whole number`,
        );
        continue;
      }
      if (total.sum !== null) total.sum += patients;
      yield observationFact({ indicator, area: cell('CODE'), period, value: patients, source });
    }
    for (const total of totals.values()) yield totalFact(total);
  },
};
