import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { appointments, cells, registered, subIcbs } from './expected-figures.js';
import { snapshotRows } from './snapshot-rows.js';

const DATA = fileURLToPath(new URL('../../../shared/data/health', import.meta.url));
const present = existsSync(DATA);
if (!present) {
  process.stderr.write('Skipped: re-reading NHS files, as ../shared/data is not there.\n');
}

const files = {
  lists: 'gp_reg_pat_prac_all_london.csv',
  bySubIcb: 'gp_appts_subicb_london_2023-06_2025-11.csv',
  byPractice: 'gpad_practice_summary_london_nov2025.csv',
  practices: 'epraccur_2025-11.csv',
} as const;

/** The records of a published file, read without the project's own readers. */
function published(file: keyof typeof files): Record<string, string>[] {
  return parse<Record<string, string>>(readFileSync(join(DATA, files[file]), 'utf8'), {
    columns: true,
  });
}

function sumBy(rows: readonly Record<string, string>[], area: string, count: string) {
  const sums: Record<string, number> = {};
  for (const row of rows) {
    const key = row[area] ?? '';
    sums[key] = (sums[key] ?? 0) + Number(row[count]);
  }
  return sums;
}

(present ? describe : describe.skip)('the published files, read again', () => {
  it('sum to the same registered patients by sub-location', () => {
    const december = published('lists').filter((row) => row.EXTRACT_DATE === '2025-12-01');
    expect(sumBy(december, 'SUB_ICB_LOCATION_CODE', 'NUMBER_OF_PATIENTS')).toEqual(registered);
  });

  it('sum to the same appointments by sub-location and status', () => {
    const november = published('bySubIcb').filter((row) => row.APPOINTMENT_MONTH === '2025-11-01');
    expect(sumBy(november, 'SUB_ICB_LOCATION_CODE', 'COUNT_OF_APPOINTMENTS')).toEqual(appointments);
    const attended = november.filter((row) => row.APPT_STATUS === 'Attended');
    const mine = snapshotRows(
      'nhs-england/gp-appointments-by-sub-icb',
      'June 2023 to November 2025',
      'observation',
    ).filter((row) => row.period === 'M2025-11' && row.level === 'Attended');
    expect(sumBy(attended, 'SUB_ICB_LOCATION_CODE', 'COUNT_OF_APPOINTMENTS')).toEqual(
      Object.fromEntries(mine.map((row) => [row.area_code, Number(row.value)])),
    );
    expect(sumBy(published('byPractice'), 'SUB_ICB_LOCATION_CODE', 'APPOINTMENTS')).toEqual(
      appointments,
    );
  });

  it('hold the cells copied by hand on their lines', () => {
    const lines = (file: 'lists' | 'byPractice') =>
      readFileSync(join(DATA, files[file]), 'utf8').split(/\r?\n/);
    for (const [file, area, , , , value, line] of cells) {
      const text = lines(file)[Number(line.slice(1)) - 1] ?? '';
      expect(text.split(',')).toEqual(expect.arrayContaining([area, value]));
    }
  });

  it('list 1,153 active practices of setting 4 under the five sub-locations', () => {
    const text = readFileSync(join(DATA, files.practices), 'utf8');
    const rows: string[][] = parse(text);
    const active = rows.filter(
      (row) => row[12] === 'A' && row[25] === '4' && subIcbs.includes(row[14] ?? ''),
    );
    expect(active).toHaveLength(1153);
  });
});
