import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { isCalendarDate } from '../../shared/periods/calendar-date.js';
import { parseCount, readTable } from './csv-table.js';

/** One count of one trust and day. */
export interface DailyFigure<Measure extends string> {
  readonly trust: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly measure: Measure;
  /** Null where the file has none. */
  readonly count: number | null;
  readonly source: string;
}

/** Columns of a daily file: who, when, and its measures. */
type DailyColumn<Measure extends string> = 'nhs_trust22_code' | 'date' | Measure;

/** The counts of a daily file, one by one; a row that cannot be read is rejected as a whole. */
export async function* readDays<Measure extends string>(
  sample: FileSample,
  measures: readonly Measure[],
  intake: Intake,
): AsyncGenerator<DailyFigure<Measure>, void, undefined> {
  const columns: readonly DailyColumn<Measure>[] = ['nhs_trust22_code', 'date', ...measures];
  const before = new RowsBefore(sample.path, intake);
  for await (const { source, cell } of readTable(sample, columns)) {
    const trust = cell('nhs_trust22_code');
    const day = cell('date');
    const counts = measures.map((measure) => {
      const text = cell(measure);
      return text === '' ? null : parseCount(text);
    });
    if (!isCalendarDate(day) || counts.includes(undefined)) {
      intake.reject(source, `${trust} "${day}"; expected a date and whole numbers`);
      continue;
    }
    if (before.has([trust, day], measures.map(cell), source)) continue;
    for (const [at, measure] of measures.entries()) {
      yield { trust, day, measure, count: counts[at] ?? null, source };
    }
  }
}

/**
 * A daily figure as it stands in the file, for a graph that is to hold days: `S2025-08-31`. The shipped
 * figures hold months instead, as a trust has some 1,250 days.
 */
export function dayFact(
  indicator: string,
  { trust, day, count, source }: DailyFigure<string>,
): Fact {
  return observationFact({
    indicator,
    area: trust,
    period: `S${day}`,
    value: count,
    marker: count === null ? 'x' : null,
    source,
  });
}
