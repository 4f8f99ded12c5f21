import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { readRttCounts, RttBands, rttAreas, rttColumns, rttKey, rttPeriod } from './rtt-row.js';
import { RttTally } from './rtt-tally.js';
import { hasZippedColumns, readZippedRows } from './zipped-table.js';

/**
 * Waits for consultant-led treatment from the monthly full extract, csv or zip. The file crosses
 * provider, commissioner, part and treatment function; trusts, boards, sub-locations, London and
 * England are summed from its rows, by treatment function and for all specialties.
 */
export const rttWaits: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/rtt-waits',
  title: 'Consultant-led referral to treatment waiting times, full extract',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 1,
  editions: [
    {
      sha256: '6057bf5639182eb4689922e904fb656b7c02380527134c2da1e0e90f89dd5936',
      edition: 'April 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: (sample) => hasZippedColumns(sample, rttColumns),
  async *parse(sample, intake) {
    const tallies = new Map<string, RttTally>();
    const before = new RowsBefore(sample.path, intake);
    let bands: RttBands | undefined;
    for await (const { row, columns } of readZippedRows(sample, rttColumns)) {
      bands ??= new RttBands(columns);
      const cell = columns.read(row);
      const source = `L${String(row.line)}`;
      const period = rttPeriod(cell('Period'));
      if (period === undefined) {
        intake.reject(source, `period "${cell('Period')}"; expected one like RTT-April-2026`);
        continue;
      }
      const counts = readRttCounts(cell, row, bands);
      const stated =
        typeof counts === 'string'
          ? [counts]
          : [counts.all, counts.within18Weeks, counts.over52Weeks].map(String);
      if (before.has(rttKey(cell), stated, source)) continue;
      if (typeof counts === 'string') intake.reject(source, counts);
      for (const area of rttAreas(cell)) {
        const key = `${area} ${period}`;
        const tally = tallies.get(key) ?? new RttTally(area, period);
        tallies.set(key, tally);
        if (typeof counts === 'string') tally.incomplete = true;
        else tally.add(counts);
      }
    }
    for (const tally of tallies.values()) yield* tally.facts();
  },
};
