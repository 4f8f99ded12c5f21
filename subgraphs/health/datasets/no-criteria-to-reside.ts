import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { hasColumns } from './csv-table.js';
import { dayFact, readDays } from './daily-figures.js';
import { meanFact, MonthlyTally } from './month-of-days.js';

const measures = ['do_not_meet_criteria_to_reside'] as const;
const indicator = 'health.no-criteria-to-reside';

/** Every day's patients as the file has them: the daily importer behind the shipped months. */
export async function* noCriteriaToResideByDay(
  sample: FileSample,
  intake: Intake,
): AsyncGenerator<Fact> {
  for await (const day of readDays(sample, measures, intake)) yield dayFact(indicator, day);
}

/** Patients who no longer meet the criteria to reside, by trust: the mean of the days of each month. */
export const noCriteriaToReside: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/no-criteria-to-reside',
  title: 'Acute daily discharge situation report: patients who do not meet the criteria to reside',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '9adabdadbf490992b7e0280a3c7fba4f5fd13567f06e990e8628e18eee1ac3b5',
      edition: 'April 2022 to August 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, measures),
  async *parse(sample, intake) {
    const tally = new MonthlyTally();
    for await (const day of readDays(sample, measures, intake)) tally.add(day);
    for (const month of tally.months()) yield meanFact(indicator, month);
  },
};
