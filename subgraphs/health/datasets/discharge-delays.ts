import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { isCalendarDate } from '../../shared/periods/calendar-date.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { parseDelayReason } from './delay-reason.js';

const columns = ['nhs_trust22_code', 'date', 'delay_reason', 'delay_count'] as const;
const indicator = 'health.discharge-delays';

/** Delays of one trust and month. */
interface Month {
  readonly area: string;
  readonly period: string;
  total: number;
  readonly groups: Map<string, number>;
}

/** Delayed discharges by trust, month and reason, with their sums by group of reasons and in all. */
export const dischargeDelays: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/discharge-delays',
  title: 'Acute discharge situation report: delays by reason',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '603741c0ba844fce13153bf1f9128fe8fe558a3480656b2b85aa63dff5327b59',
      edition: 'June 2024 to May 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    const months = new Map<string, Month>();
    const before = new RowsBefore(sample.path, intake);
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = cell('nhs_trust22_code');
      const date = cell('date');
      const delay = parseDelayReason(cell('delay_reason'));
      const count = parseCount(cell('delay_count'));
      if (!delay || count === undefined || !isCalendarDate(date) || !date.endsWith('-01')) {
        intake.reject(
          source,
          `${area} "${date}", "${cell('delay_reason')}"; expected the first of a month, a known group of reasons and a whole number`,
        );
        continue;
      }
      if (before.has([area, date, delay.reason], [String(count)], source)) continue;
      const period = `M${date.slice(0, 7)}`;
      const key = `${area} ${period}`;
      const month: Month = months.get(key) ?? { area, period, total: 0, groups: new Map() };
      months.set(key, month);
      month.total += count;
      month.groups.set(delay.group, (month.groups.get(delay.group) ?? 0) + count);
      const dimensions = { 'delay-reason': delay.reason };
      yield observationFact({ indicator, area, period, dimensions, value: count, source });
    }
    for (const { area, period, total, groups } of months.values()) {
      const sum = { indicator, area, period, method: 'sum-of-rows', source: null };
      yield observationFact({ ...sum, value: total });
      for (const [group, value] of groups) {
        yield observationFact({ ...sum, dimensions: { 'delay-reason-group': group }, value });
      }
    }
  },
};
