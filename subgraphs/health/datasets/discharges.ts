import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { hasColumns } from './csv-table.js';
import { dayFact, readDays, type DailyFigure } from './daily-figures.js';
import { ratio } from './modelled/ratios.js';
import { meanFact, MonthlyTally } from './month-of-days.js';

const measures = [
  'discharged_total',
  'discharged_by_1700',
  'discharged_between_1701_2359',
] as const;

type Measure = (typeof measures)[number];

/** Every day's discharges as the file has them: the daily importer behind the shipped months. */
export async function* dischargesByDay(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  for await (const day of readDays(sample, measures, intake)) {
    if (day.measure === 'discharged_total') yield dayFact('health.discharges-per-day', day);
  }
}

/** Discharges by 17:00 over all of known time of day, summed over the days that have both. */
function* byTimeOfDay(early: MonthlyTally, late: MonthlyTally): Generator<Fact> {
  const lateMonths = new Map([...late.months()].map((m) => [`${m.trust} ${m.period}`, m]));
  for (const month of early.months()) {
    const other = lateMonths.get(`${month.trust} ${month.period}`);
    const all = month.sum + (other?.sum ?? 0);
    const value = other?.days === month.days ? ratio(month.sum, all, 100) : undefined;
    if (value === undefined) continue;
    yield observationFact({
      indicator: 'health.discharged-by-5pm',
      area: month.trust,
      period: month.period,
      value,
      numerator: month.sum,
      denominator: all,
      method: 'share',
      source: null,
    });
  }
}

/** Discharges by trust, from one figure a day made months: the mean of the days that have a figure. */
export const discharges: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/discharges',
  title: 'Acute daily discharge situation report: discharges by trust',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '3ead0939a4b9d19d9bd24068cab7137574e31e869deb914e67b760aec416329d',
      edition: 'April 2022 to August 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, measures),
  async *parse(sample, intake) {
    const tallies: Readonly<Record<Measure, MonthlyTally>> = {
      discharged_total: new MonthlyTally(),
      discharged_by_1700: new MonthlyTally(),
      discharged_between_1701_2359: new MonthlyTally(),
    };
    const add = (day: DailyFigure<Measure>) => {
      tallies[day.measure].add(day);
    };
    for await (const day of readDays(sample, measures, intake)) add(day);
    for (const month of tallies.discharged_total.months()) {
      yield meanFact('health.discharges-per-day', month);
    }
    yield* byTimeOfDay(tallies.discharged_by_1700, tallies.discharged_between_1701_2359);
  },
};
